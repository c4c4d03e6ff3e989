// SPDX-License-Identifier: Apache-2.0
// From arguments to a request: what is sent, what is refused, and when.
#include "zefir/client/call.hpp"

#include <gtest/gtest.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include "sample.hpp"

namespace zefir::client {
namespace {

using sample::thrown;

class CallTest : public ::testing::Test {
 protected:
  std::string header(const http::Request& request, std::string_view name) {
    return std::string(request.headers().get(name).value_or("(none)"));
  }
  // The faults of arguments, as "pointer: message".
  std::vector<std::string> faults(sample::Calls::Arguments arguments) {
    const auto error = thrown<ValidationError>([&] { calls.finish(std::move(arguments)); });
    std::vector<std::string> texts;
    for (const ValidationItem& item : error.errors().items()) {
      texts.push_back(item.pointer() + ": " + item.message());
    }
    EXPECT_TRUE(calls.mock->requests().empty()) << "nothing is sent";
    return texts;
  }
  void takes_user(Encoding encoding, std::string_view media_type) {
    calls.operation.method = "POST";
    calls.operation.request_encoding = encoding;
    calls.operation.request_media_type = media_type;
    calls.operation.request_type = schema::type_of<sample::User>();
  }

  sample::Calls calls;
};

const schema::IntegerBounds positive = {.minimum = 1};
schema::Type positive_integer() {
  schema::Type type = schema::type_of<std::int64_t>();
  type.bounds = &positive;
  return type;
}
const Parameter id = {.name = "id", .in = In::path, .type = positive_integer()};
const Parameter limit = {
    .name = "limit", .in = In::query, .explode = true, .type = positive_integer()};

TEST_F(CallTest, sends_method_url_and_parameters) {
  const Parameter parameters[] = {
      id,
      limit,
      {.name = "tags", .in = In::query, .type = schema::type_of<std::vector<std::string>>()},
      {.name = "X-Trace", .in = In::header, .type = schema::type_of<std::string>()},
      {.name = "off", .in = In::query, .type = schema::type_of<std::optional<bool>>()},
  };
  calls.operation.method = "DELETE";
  calls.operation.path = "/users/{id}";
  calls.operation.parameters = parameters;
  const http::Request sent = calls.request([](Call& call) {
    call.argument(std::int64_t{7});
    call.argument(std::int64_t{2});
    call.argument(std::vector<std::string>{"a", "b"});
    call.argument(std::string("on"));
    call.argument(std::optional<bool>());
  });
  EXPECT_EQ(sent.method(), "DELETE");
  EXPECT_EQ(sent.url().str(), "http://api.example/v1/users/7?limit=2&tags=a,b");
  EXPECT_EQ(header(sent, "X-Trace"), "on");
  EXPECT_FALSE(sent.body().has_value());
}

TEST_F(CallTest, keeps_the_path_whatever_a_value_says) {
  const Parameter name = {.name = "name", .in = In::path, .type = schema::type_of<std::string>()};
  calls.operation.path = "/files/{name}/meta";
  for (const char* value : {"a/b", "../../admin", "x?y=1", "x#y", "%2e%2e", "a b", "\xD0\xB7",
                            "http://other.example/", "a\\b", "...", "a;b", "@other"}) {
    const http::Request sent = calls.request_with(name, std::string(value));
    const std::string& path = sent.url().path();
    EXPECT_TRUE(path.starts_with("/v1/files/") && path.ends_with("/meta")) << path;
    EXPECT_EQ(std::count(path.begin(), path.end(), '/'), 4) << path;
    EXPECT_EQ(sent.url().query(), "") << value;
    EXPECT_EQ(sent.url().host(), "api.example") << value;
  }
}

TEST_F(CallTest, refuses_path_values_that_name_another_resource) {
  const Parameter name = {.name = "name", .in = In::path, .type = schema::type_of<std::string>()};
  calls.operation.path = "/files/{name}";
  for (const char* value : {"", ".", ".."}) {
    const auto error = thrown<UsageError>([&] { calls.request_with(name, std::string(value)); });
    EXPECT_NE(std::string(error.what()).find("get_things: the path parameter 'name'"),
              std::string::npos)
        << error.what();
  }
  EXPECT_TRUE(calls.mock->requests().empty());
}

TEST_F(CallTest, keeps_the_query_of_the_base_url_and_of_the_path) {
  calls.settings.base_url = "http://other.example/?version=2";
  calls.operation.path = "/call?method=get";
  EXPECT_EQ(calls.request_with(limit, std::int64_t{1}).url().str(),
            "http://other.example/call?method=get&version=2&limit=1");
}

TEST_F(CallTest, sends_json_bodies) {
  takes_user(Encoding::json, "application/vnd.sample+json");
  sample::User user(7, "Ann");
  user.nick = null;
  user.created = "not sent";
  const http::Request sent = calls.request([&](Call& call) { call.body(user); });
  EXPECT_EQ(sent.body(), R"({"id":7,"name":"Ann","nick":null,"password":"","tags":[]})");
  EXPECT_EQ(header(sent, "Content-Type"), "application/vnd.sample+json");
}

TEST_F(CallTest, sends_form_bodies) {
  takes_user(Encoding::form, "application/x-www-form-urlencoded");
  const http::Request sent =
      calls.request([](Call& call) { call.body(sample::User(7, "Ann Lee")); });
  EXPECT_EQ(sent.body(), "id=7&name=Ann+Lee&password=");
  EXPECT_EQ(header(sent, "Content-Type"), "application/x-www-form-urlencoded");
}

TEST_F(CallTest, sends_text_and_bytes_as_they_are) {
  takes_user(Encoding::bytes, "image/png");
  calls.operation.request_type = schema::type_of<std::string>();
  const std::string bytes("\x89PNG\0\xff", 6);
  const http::Request sent = calls.request([&](Call& call) { call.body(bytes); });
  EXPECT_EQ(sent.body(), bytes);
  EXPECT_EQ(header(sent, "Content-Type"), "image/png");
}

TEST_F(CallTest, names_one_type_where_a_range_is_described) {
  takes_user(Encoding::bytes, "image/*");
  calls.operation.request_type = schema::type_of<std::string>();
  const auto body = [](Call& call) { call.body(std::string("x")); };
  EXPECT_EQ(header(calls.request(body), "Content-Type"), "application/octet-stream");
  takes_user(Encoding::text, "text/*");
  calls.operation.request_type = schema::type_of<std::string>();
  EXPECT_EQ(header(calls.request(body), "Content-Type"), "text/plain; charset=utf-8");
}

TEST_F(CallTest, sends_no_body_that_was_not_given) {
  takes_user(Encoding::json, "application/json");
  const http::Request sent = calls.request();
  EXPECT_FALSE(sent.body().has_value());
  EXPECT_EQ(header(sent, "Content-Type"), "(none)");
}

TEST_F(CallTest, tells_a_body_that_is_not_there_from_null) {
  takes_user(Encoding::json, "application/json");
  const auto sent = [this](const auto& body) {
    return calls.request([&](Call& call) { call.body(body); }).body().value_or("(none)");
  };
  calls.operation.request_type = schema::type_of<std::optional<std::string>>();
  EXPECT_EQ(sent(std::optional<std::string>()), "null");
  EXPECT_EQ(sent(std::optional<std::string>("a")), "\"a\"");
  calls.operation.request_type.nullable = false;
  EXPECT_EQ(sent(std::optional<std::string>()), "(none)");
  calls.operation.request_type.holder = schema::Holder::maybe;
  calls.operation.request_type.nullable = true;
  calls.operation.request_type.holder_ops = &schema::maybe_ops<std::string>;
  EXPECT_EQ(sent(Maybe<std::string>()), "(none)");
  EXPECT_EQ(sent(Maybe<std::string>(null)), "null");
  EXPECT_EQ(sent(Maybe<std::string>("a")), "\"a\"");
  takes_user(Encoding::text, "text/plain");
  calls.operation.request_type = schema::type_of<std::optional<std::string>>();
  EXPECT_EQ(sent(std::optional<std::string>()), "(none)");
}

TEST_F(CallTest, takes_the_body_out_of_its_holder) {
  takes_user(Encoding::json, "application/json");
  calls.operation.request_type = schema::type_of<std::optional<std::vector<std::string>>>();
  const std::vector<std::string> words = {"a", "b"};
  EXPECT_EQ(calls.request([&](Call& call) { call.body(words); }).body(), R"(["a","b"])");
  calls.operation.request_type = schema::type_of<OptionalBox<sample::Colour>>();
  const sample::Colour colour(1, 2, 3);
  EXPECT_EQ(calls.request([&](Call& call) { call.body(colour); }).body(), R"({"R":1,"G":2,"B":3})");
}

TEST_F(CallTest, lets_the_nearest_header_win) {
  calls.settings.headers.add("X-A", "client").add("X-B", "client").add("X-C", "client");
  calls.options.header("x-b", "call 1").header("X-B", "call 2").header("Accept", "text/csv");
  const Parameter parameter = {
      .name = "X-C", .in = In::header, .type = schema::type_of<std::string>()};
  const http::Request sent = calls.request_with(parameter, std::string("operation"));
  EXPECT_EQ(header(sent, "X-A"), "client");
  EXPECT_EQ(sent.headers().get_all("X-B"), (std::vector<std::string_view>{"call 1", "call 2"}));
  EXPECT_EQ(sent.headers().get_all("X-C"), (std::vector<std::string_view>{"operation"}));
  EXPECT_EQ(header(sent, "Accept"), "text/csv");
}

TEST_F(CallTest, asks_for_what_it_can_read) {
  const Answer answers[] = {{.first_status = 200,
                             .last_status = 200,
                             .encoding = Encoding::json,
                             .success = true,
                             .media_type = "application/json",
                             .type = schema::type_of<std::string>()}};
  calls.operation.answers = answers;
  EXPECT_EQ(header(calls.request(), "Accept"), "application/json");
}

TEST_F(CallTest, passes_the_timeout_on) {
  EXPECT_FALSE(calls.request().timeout().has_value());
  calls.options.timeout(Timeout::total_only(std::chrono::seconds(3)));
  EXPECT_EQ(calls.request().timeout()->total(), std::chrono::seconds(3));
}

TEST_F(CallTest, refuses_line_breaks_in_headers) {
  const Parameter parameter = {
      .name = "X-A", .in = In::header, .type = schema::type_of<std::string>()};
  const auto error =
      thrown<UsageError>([&] { calls.request_with(parameter, std::string("a\r\nX-Admin: 1")); });
  EXPECT_NE(std::string(error.what()).find("get_things: header parameter 'X-A'"), std::string::npos)
      << error.what();
  EXPECT_TRUE(calls.mock->requests().empty());
}

TEST_F(CallTest, tells_all_faults_of_all_arguments_at_once) {
  takes_user(Encoding::json, "application/json");
  const Parameter parameters[] = {id, limit};
  calls.operation.path = "/users/{id}";
  calls.operation.parameters = parameters;
  EXPECT_EQ(faults([](Call& call) {
              call.argument(std::int64_t{0});
              call.argument(std::int64_t{-1});
              call.body(sample::User(7, "A"));
            }),
            (std::vector<std::string>{"/id: Must be greater than or equal to 1.",
                                      "/limit: Must be greater than or equal to 1.",
                                      "/body/name: Shorter than minimum length 2."}));
}

TEST_F(CallTest, names_the_operation_whose_arguments_are_wrong) {
  const auto error = thrown<ValidationError>([&] { calls.request_with(limit, std::int64_t{0}); });
  EXPECT_NE(std::string(error.what()).find("arguments of get_things"), std::string::npos)
      << error.what();
  EXPECT_NE(std::string(error.what()).find("/limit"), std::string::npos) << error.what();
}

TEST_F(CallTest, tells_which_required_values_are_missing) {
  EXPECT_EQ(faults([](Call& call) {
              call.require("name", false);
              call.require("age", true);
              call.require("city", false);
            }),
            (std::vector<std::string>{"/name: Missing data for required field.",
                                      "/city: Missing data for required field."}));
}

TEST_F(CallTest, finds_no_fault_in_optional_values_that_are_not_there) {
  schema::Type list = schema::type_of<std::optional<std::vector<std::string>>>();
  list.nullable = false;
  const Parameter words = {.name = "words", .in = In::query, .type = list};
  EXPECT_EQ(calls.request_with(words, std::optional<std::vector<std::string>>()).url().query(), "");
}

TEST_F(CallTest, checks_nothing_when_told_so) {
  calls.options.validate(false);
  EXPECT_EQ(calls.request_with(limit, std::int64_t{-1}).url().query(), "limit=-1");
}

TEST_F(CallTest, refuses_what_cannot_be_written) {
  calls.options.validate(false);
  const Parameter ratio = {.name = "ratio", .in = In::query, .type = schema::type_of<double>()};
  const auto error = thrown<UsageError>([&] { calls.request_with(ratio, 1.0 / 0.0); });
  EXPECT_STREQ(error.what(),
               "get_things: query parameter 'ratio': a number that is not finite cannot be sent");
}

TEST_F(CallTest, hides_secret_parameters_in_urls_that_are_shown) {
  schema::Type secret = schema::type_of<std::string>();
  secret.secret = true;
  const Parameter pin = {.name = "pin", .in = In::query, .type = secret};
  const http::Request sent = calls.request_with(pin, std::string("1234"));
  EXPECT_EQ(sent.redacted_url(), "http://api.example/v1/things?pin=***");
}

// The rest: when things happen, and what may be gone by then.

class Started : public CallTest {
 protected:
  std::shared_ptr<const State> state() {
    return std::make_shared<const State>(calls.api, session, calls.settings);
  }
  // Runs `task` to its end.
  template <class T>
  T await(boost::asio::awaitable<T> task) {
    std::optional<T> value;
    std::exception_ptr fault;
    boost::asio::co_spawn(context, std::move(task), [&](std::exception_ptr error, T result) {
      fault = error;
      value = std::move(result);
    });
    context.restart();
    context.run();
    if (fault) std::rethrow_exception(fault);
    return *std::move(value);
  }
  // What a generated method is.
  boost::asio::awaitable<std::string> echo(std::shared_ptr<const State> client, std::int64_t count,
                                           const std::string& text) {
    Call call(std::move(client), calls.operation, calls.options);
    call.argument(count);
    call.argument(text);
    return std::move(call).receive<std::string>();
  }
  Started() {
    calls.operation.parameters = parameters;
    calls.operation.answers = answers;
    calls.mock->on("GET", "/v1/things").reply([](const http::Request& request) {
      return http::Response(200, "", http::Headers(), request.url().query());
    });
  }

  const Parameter parameters[2] = {
      limit, {.name = "text", .in = In::query, .type = schema::type_of<std::string>()}};
  const Answer answers[1] = {{.first_status = 200,
                              .last_status = 200,
                              .encoding = Encoding::text,
                              .success = true,
                              .media_type = "text/plain",
                              .type = schema::type_of<std::string>()}};
  boost::asio::io_context context;
  Session session{context.get_executor(), SessionOptions().transport(calls.mock)};
};

TEST_F(Started, needs_nothing_of_its_arguments_when_it_is_awaited) {
  auto text = std::make_unique<std::string>("a text long enough to live on the heap");
  auto client = state();
  auto started = echo(client, 1, *text);
  text->assign(text->size(), 'x');
  text.reset();
  client.reset();
  calls.options = CallOptions().header("X-Late", "1");
  EXPECT_EQ(await(std::move(started)),
            "limit=1&text=a%20text%20long%20enough%20to%20live%20on%20the%20heap");
  EXPECT_EQ(header(calls.mock->requests().back(), "X-Late"), "(none)");
}

TEST_F(Started, sends_nothing_before_it_is_awaited) {
  { auto dropped = echo(state(), 1, "a"); }
  context.restart();
  context.run();
  EXPECT_TRUE(calls.mock->requests().empty());
}

TEST_F(Started, throws_the_faults_of_arguments_when_awaited_and_not_before) {
  auto started = echo(state(), 0, "a");
  EXPECT_THROW(await(std::move(started)), ValidationError);
  EXPECT_TRUE(calls.mock->requests().empty());
}

TEST_F(Started, throws_that_the_client_has_been_moved_from_when_awaited) {
  auto started = echo(nullptr, 1, "a");
  const auto error = thrown<UsageError>([&] { await(std::move(started)); });
  EXPECT_STREQ(error.what(), "get_things: the client has been moved from");
}

TEST_F(Started, may_be_made_many_times_at_once) {
  auto first = echo(state(), 1, "a");
  auto second = echo(state(), 2, "b");
  EXPECT_EQ(await(std::move(second)), "limit=2&text=b");
  EXPECT_EQ(await(std::move(first)), "limit=1&text=a");
}

TEST_F(Started, throws_when_the_session_is_closed) {
  auto started = echo(state(), 1, "a");
  session.close();
  EXPECT_THROW(await(std::move(started)), UsageError);
}

}  // namespace
}  // namespace zefir::client
