// SPDX-License-Identifier: Apache-2.0
#include "sample.hpp"

#include <array>
#include <string_view>

namespace updates {
namespace {

// Standard distributions differ between libraries; this does not.
class Random {
 public:
  std::uint64_t next() {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return state_ >> 33;
  }
  std::size_t below(std::size_t count) { return next() % count; }
  bool chance(unsigned percent) { return next() % 100 < percent; }

 private:
  std::uint64_t state_ = 20261121;
};

constexpr std::array words = {
    std::string_view("hello"),   std::string_view("the"),     std::string_view("weather"),
    std::string_view("is"),      std::string_view("fine"),    std::string_view("привет"),
    std::string_view("как"),     std::string_view("дела"),    std::string_view("зефир"),
    std::string_view("сегодня"), std::string_view("meeting"), std::string_view("at"),
    std::string_view("noon"),    std::string_view("\"ok\""),  std::string_view("👍"),
    std::string_view("see"),     std::string_view("you"),     std::string_view("завтра\n"),
};
constexpr std::array names = {
    std::string_view("Alice"), std::string_view("Bob"),     std::string_view("Мария"),
    std::string_view("Иван"),  std::string_view("Carol"),   std::string_view("Дмитрий"),
    std::string_view("Eve"),   std::string_view("Charlie"),
};

std::string sentence(Random& random, std::size_t most) {
  std::string text;
  for (std::size_t i = 1 + random.below(most); i > 0; --i) {
    text.append(words[random.below(words.size())]).append(i > 1 ? " " : "");
  }
  return text;
}

std::string identifier(Random& random, std::size_t size) {
  static constexpr std::string_view letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::string text;
  while (text.size() < size) text += letters[random.below(letters.size())];
  return text;
}

User user(Random& random) {
  User value;
  value.id = static_cast<std::int64_t>(100'000'000 + random.below(900'000'000));
  value.is_bot = random.chance(5);
  value.first_name = names[random.below(names.size())];
  if (random.chance(60)) value.last_name = names[random.below(names.size())];
  if (random.chance(70)) value.username = "user_" + identifier(random, 8);
  if (random.chance(80)) value.language_code = random.chance(50) ? "en" : "ru";
  if (random.chance(20)) value.is_premium = true;
  return value;
}

Chat chat(Random& random, const User& from) {
  Chat value;
  if (random.chance(60)) {
    value.id = from.id;
    value.first_name = from.first_name;
    value.last_name = from.last_name;
    value.username = from.username;
  } else {
    value.id = -1'000'000'000'000 - static_cast<std::int64_t>(random.below(1'000'000'000));
    value.type = random.chance(50) ? ChatType::supergroup : ChatType::group;
    value.title = sentence(random, 4);
  }
  return value;
}

std::vector<MessageEntity> entities(Random& random, std::size_t size) {
  std::vector<MessageEntity> list(1 + random.below(3));
  for (MessageEntity& entity : list) {
    entity.type = static_cast<EntityType>(random.below(18));
    entity.offset = static_cast<std::int64_t>(random.below(size));
    entity.length = static_cast<std::int64_t>(1 + random.below(size));
    if (entity.type == EntityType::text_link) {
      entity.url = "https://example.org/" + identifier(random, 12);
    }
    if (entity.type == EntityType::text_mention) entity.user = user(random);
  }
  return list;
}

std::vector<PhotoSize> photo(Random& random) {
  std::vector<PhotoSize> sizes(3);
  std::int64_t edge = 90;
  for (PhotoSize& size : sizes) {
    size.file_id = identifier(random, 72);
    size.file_unique_id = identifier(random, 16);
    size.width = edge;
    size.height = edge * 3 / 4;
    size.file_size = edge * edge / 7;
    edge *= 4;
  }
  return sizes;
}

Message message(Random& random, bool answers) {
  Message value;
  const User from = user(random);
  value.message_id = static_cast<std::int64_t>(1 + random.below(2'000'000));
  value.chat = chat(random, from);
  value.from = from;
  value.date = static_cast<std::int64_t>(1'700'000'000 + random.below(90'000'000));
  if (answers && random.chance(20)) value.reply_to_message = message(random, false);
  if (random.chance(15)) {
    value.photo = photo(random);
    if (random.chance(50)) value.caption = sentence(random, 8);
  } else {
    value.text = sentence(random, 24);
    if (random.chance(30)) value.entities = entities(random, value.text->size());
  }
  return value;
}

}  // namespace

std::vector<Update> sample_updates(std::size_t count) {
  Random random;
  std::vector<Update> list(count);
  std::int64_t id = 700'000'000;
  for (Update& update : list) {
    update.update_id = ++id;
    const std::size_t kind = random.below(10);
    if (kind < 8) {
      update.message = message(random, true);
    } else if (kind == 8) {
      update.edited_message = message(random, true);
    } else {
      CallbackQuery query;
      query.id =
          std::to_string(1'000'000'000'000'000'000 + static_cast<std::int64_t>(random.next()));
      query.from = user(random);
      query.message = message(random, false);
      query.chat_instance = std::to_string(random.next());
      query.data = "button:" + identifier(random, 6);
      update.callback_query = query;
    }
  }
  return list;
}

User sample_user() {
  User value;
  value.id = 123'456'789;
  value.first_name = "Александра";
  value.last_name = "Константинопольская";
  value.username = "alexandra_k";
  value.language_code = "ru";
  value.is_premium = true;
  return value;
}

}  // namespace updates
