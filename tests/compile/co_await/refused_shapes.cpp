// SPDX-License-Identifier: Apache-2.0
// What GCC 12 refuses inside a co_await expression: any list in braces that is not empty ("array
// used as initializer", Bugzilla 98056 and its kin). The way out, SHAPE 0, needs no braces.
// Each shape is compiled by a test of its own that wants the refusal; see CMakeLists.txt.
#include <bot/client.hpp>

boost::asio::awaitable<void> shape(bot::Client& bot) {
#if SHAPE == 0
  co_await bot.send_group(5, zefir::list(bot::Media("a"), bot::Media("b")));
  co_await bot.find_messages(bot::FindMessagesOptions().words("a", "b").filter("a", "b"));
  co_await bot.send_message(
      1, "hi",
      bot::SendMessageOptions().entities(bot::Entity("bold", 0, 2), bot::Entity("i", 0, 1)));
#elif SHAPE == 1  // a list as an argument
  co_await bot.send_group(5, {bot::Media("a"), bot::Media("b")});
#elif SHAPE == 2  // a list for a setter
  co_await bot.find_messages(bot::FindMessagesOptions().words({"a", "b"}));
#elif SHAPE == 3  // a vector of models, spelt out
  co_await bot.send_message(
      1, "hi",
      bot::SendMessageOptions().entities(std::vector<bot::Entity>{bot::Entity("bold", 0, 2)}));
#elif SHAPE == 4  // models in braces in a list in braces
  co_await bot.send_message(1, "hi",
                            bot::SendMessageOptions().entities({{"bold", 0, 2}, {"i", 0, 1}}));
#elif SHAPE == 5  // a map
  co_await bot.find_messages(bot::FindMessagesOptions().filter({{"a", "b"}}));
#endif
}
