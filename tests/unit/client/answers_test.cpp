// SPDX-License-Identifier: Apache-2.0
// What becomes of each kind of answer: the promised value, or an error that a person understands.
#include "src/answers.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "sample.hpp"
#include "zefir/http/errors.hpp"

namespace zefir::client {
namespace {

class Answers : public ::testing::Test {
 protected:
  Answers() {
    rows = {
        {.first_status = 200,
         .last_status = 200,
         .encoding = Encoding::json,
         .success = true,
         .media_type = "application/json",
         .type = schema::type_of<sample::User>()},
        {.first_status = 202,
         .last_status = 202,
         .encoding = Encoding::json,
         .media_type = "application/json",
         .type = schema::type_of<sample::Problem>()},
        {.first_status = 404,
         .last_status = 404,
         .encoding = Encoding::json,
         .media_type = "application/json",
         .type = schema::type_of<sample::Problem>()},
        {.first_status = 400, .last_status = 499},
    };
    calls.operation.answers = rows;
  }

  testing::Expectation& answers() { return calls.mock->on("GET", "/v1/things"); }
  sample::User receive() { return calls.receive<sample::User>(); }
  sample::Error error() {
    return sample::thrown<sample::Error>([&] { receive(); });
  }
  std::string message() { return error().what(); }
  void text_answer(Encoding encoding, std::string_view media_type) {
    rows = {{.first_status = 200,
             .last_status = 200,
             .encoding = encoding,
             .success = true,
             .media_type = media_type,
             .type = schema::type_of<std::string>()}};
    calls.operation.answers = rows;
  }

  sample::Calls calls;
  std::vector<Answer> rows;
};

const std::string ann = R"({"id": 7, "name": "Ann"})";

TEST_F(Answers, become_the_promised_value) {
  answers().reply(200, R"({"id": 7, "name": "Ann", "nick": null, "extra": [1]})");
  const sample::User user = receive();
  EXPECT_EQ(user.id, 7);
  EXPECT_EQ(user.name, "Ann");
  EXPECT_TRUE(user.nick.is_null());
  EXPECT_EQ(user.additional_properties.at("extra").dump(), "[1]");
}

TEST_F(Answers, may_be_any_kind_of_json) {
  for (const char* type : {"application/json; charset=utf-8", "application/vnd.sample+json",
                           "text/json", "APPLICATION/JSON", ""}) {
    answers().reply(200, ann, type).times(1);
    EXPECT_EQ(receive().id, 7) << type;
  }
}

TEST_F(Answers, need_not_name_their_type) {
  answers().reply(
      [](const http::Request&) { return http::Response(200, "OK", http::Headers(), ann); });
  EXPECT_EQ(receive().id, 7);
}

TEST_F(Answers, of_another_type_are_told_so) {
  answers().reply(200, "<html>login</html>", "text/html; charset=utf-8");
  EXPECT_EQ(message(),
            "GET http://api.example/v1/things: 200 OK, but the body is text/html and not "
            "application/json: <html>login</html>");
}

TEST_F(Answers, that_are_no_json_say_where) {
  answers().reply(200, "{\"id\": 7,");
  const sample::Error fault = error();
  EXPECT_TRUE(std::string(fault.what())
                  .starts_with("GET http://api.example/v1/things: 200 OK, but the body is not the "
                               "expected User:\n  "))
      << fault.what();
  ASSERT_EQ(fault.validation().size(), 1u);
  EXPECT_EQ(fault.validation().items()[0].fault(), Fault::syntax);
  EXPECT_EQ(fault.body(), "{\"id\": 7,");
  EXPECT_TRUE(fault.documented());
}

TEST_F(Answers, that_break_their_description_tell_all_faults_at_their_paths) {
  answers().reply(200, R"({"id": "7", "name": "A", "colour": {"R": 1}})");
  const sample::Error fault = error();
  std::vector<std::string> pointers;
  for (const ValidationItem& item : fault.validation().items()) pointers.push_back(item.pointer());
  EXPECT_EQ(pointers, (std::vector<std::string>{"/id", "/name", "/colour/G"}));
  EXPECT_NE(std::string(fault.what()).find("\n  /name: Shorter than minimum length 2."),
            std::string::npos)
      << fault.what();
  EXPECT_EQ(fault.status(), 200u);
}

TEST_F(Answers, without_the_promised_body_are_errors) {
  answers().reply(200, " \n");
  EXPECT_EQ(message(),
            "GET http://api.example/v1/things: 200 OK, but the body is empty where JSON was "
            "expected (User)");
  rows[0].encoding = Encoding::none;
  EXPECT_NE(message().find("200 OK, but without the body that was expected"), std::string::npos);
}

TEST_F(Answers, that_are_documented_errors_carry_their_body) {
  answers().reply(404, R"({"detail": "no such user"})").header("X-Request", "5");
  const sample::Error fault = error();
  EXPECT_STREQ(fault.what(),
               R"(GET http://api.example/v1/things: 404 Not Found: {"detail": "no such user"})");
  EXPECT_EQ(fault.status(), 404u);
  EXPECT_EQ(fault.method(), "GET");
  EXPECT_EQ(fault.url(), "http://api.example/v1/things");
  EXPECT_EQ(fault.headers().get("x-request"), "5");
  EXPECT_TRUE(fault.documented());
  EXPECT_TRUE(fault.validation().empty());
  const std::optional<sample::Problem> problem = fault.body_as<sample::Problem>();
  ASSERT_TRUE(problem.has_value());
  EXPECT_EQ(problem->detail, "no such user");
}

TEST_F(Answers, match_a_range_after_exact_statuses) {
  answers().reply(409);
  const sample::Error fault = error();
  EXPECT_TRUE(fault.documented());
  EXPECT_STREQ(fault.what(), "GET http://api.example/v1/things: 409 Conflict");
}

TEST_F(Answers, that_are_not_documented_say_so) {
  answers().reply(500, "oops", "text/plain");
  const sample::Error fault = error();
  EXPECT_STREQ(fault.what(),
               "GET http://api.example/v1/things: 500 Internal Server Error (a status that the "
               "description does not list): oops");
  EXPECT_FALSE(fault.documented());
}

TEST_F(Answers, that_are_not_documented_are_errors_even_if_2xx) {
  answers().reply(201, ann);
  EXPECT_NE(message().find("201 Created (a status that the description does not list)"),
            std::string::npos);
}

TEST_F(Answers, of_another_success_than_the_methods_are_thrown_documented) {
  answers().reply(202, R"({"detail": "later"})");
  const sample::Error fault = error();
  EXPECT_TRUE(fault.documented());
  EXPECT_EQ(fault.body_as<sample::Problem>()->detail, "later");
  EXPECT_NE(std::string(fault.what()).find("202 Accepted, but another answer was expected"),
            std::string::npos);
}

TEST_F(Answers, listed_as_default_succeed_with_2xx_only) {
  rows = {{.encoding = Encoding::json,
           .success = true,
           .media_type = "application/json",
           .type = schema::type_of<sample::User>()}};
  calls.operation.answers = rows;
  answers().reply(201, ann).reply(302, ann).reply(500, ann);
  EXPECT_EQ(receive().id, 7);
  EXPECT_EQ(error().status(), 302u);
  const sample::Error fault = error();
  EXPECT_EQ(fault.status(), 500u);
  EXPECT_TRUE(fault.documented());
}

TEST_F(Answers, may_be_a_redirect_that_is_promised) {
  rows = {{.first_status = 302, .last_status = 302, .success = true}};
  calls.operation.answers = rows;
  answers().reply(302, "", "text/html").header("Location", "/elsewhere");
  EXPECT_NO_THROW(calls.finish());
}

TEST_F(Answers, without_any_listed_success_accept_any_2xx) {
  rows = {{.first_status = 404, .last_status = 404}};
  calls.operation.answers = rows;
  answers().reply(204).reply(200, "[]").reply(404).reply(302);
  EXPECT_NO_THROW(calls.finish());
  EXPECT_NO_THROW(calls.finish());
  EXPECT_THROW(calls.finish(), sample::Error);
  EXPECT_THROW(calls.finish(), sample::Error);
}

TEST_F(Answers, of_another_2xx_than_listed_are_errors_without_a_value_too) {
  answers().reply(201, ann);
  EXPECT_THROW(calls.finish(), sample::Error);
}

TEST_F(Answers, of_no_interest_are_not_checked) {
  answers().reply(200, "not json at all", "text/html");
  EXPECT_NO_THROW(calls.finish());
}

TEST_F(Answers, of_text_and_bytes_are_taken_as_they_are) {
  const std::string bytes("\x89PNG\0\xff", 6);
  answers().reply(200, "  a\nb ", "text/html").reply(200, "").reply(200, bytes, "image/png");
  text_answer(Encoding::text, "text/plain");
  EXPECT_EQ(calls.receive<std::string>(), "  a\nb ");
  EXPECT_EQ(calls.receive<std::string>(), "");
  text_answer(Encoding::bytes, "image/png");
  EXPECT_EQ(calls.receive<std::string>(), bytes);
}

TEST_F(Answers, may_be_lists_and_scalars) {
  const schema::Type types[] = {schema::type_of<std::vector<sample::User>>(),
                                schema::type_of<std::int64_t>()};
  rows[0].type = types[0];
  answers().reply(200, "[" + ann + "," + ann + "]").reply(200, "42").reply(200, "null");
  EXPECT_EQ(calls.receive<std::vector<sample::User>>().size(), 2u);
  rows[0].type = types[1];
  EXPECT_EQ(calls.receive<std::int64_t>(), 42);
  EXPECT_THROW(calls.receive<std::int64_t>(), sample::Error);
}

TEST_F(Answers, may_be_null_where_that_is_promised) {
  rows[0].type = schema::type_of<std::optional<std::string>>();
  answers().reply(200, "null").reply(200, "\"a\"");
  EXPECT_EQ(calls.receive<std::optional<std::string>>(), std::nullopt);
  EXPECT_EQ(calls.receive<std::optional<std::string>>(), "a");
}

TEST_F(Answers, with_long_error_bodies_are_cut) {
  const std::string exact = "\"" + std::string(ResponseError::max_body - 2, 'a') + "\"";
  answers().reply(404, exact).reply(404, exact + " ");
  const sample::Error whole = error();
  EXPECT_FALSE(whole.body_cut());
  EXPECT_EQ(whole.body(), exact);
  const sample::Error cut = error();
  EXPECT_TRUE(cut.body_cut());
  EXPECT_EQ(cut.body(), exact);
}

TEST_F(Answers, with_long_wrong_bodies_are_cut) {
  answers().reply(200, "[" + std::string(ResponseError::max_body, ' ') + "]");
  const sample::Error fault = error();
  EXPECT_TRUE(fault.body_cut());
  EXPECT_EQ(fault.body().size(), ResponseError::max_body);
  EXPECT_EQ(fault.validation().size(), 1u);
}

// Gives some bytes, then fails.
class BrokenBody : public http::BodySource {
 public:
  explicit BrokenBody(std::exception_ptr fault) : fault_(std::move(fault)) {}
  boost::asio::awaitable<std::size_t> read_some(std::span<char> buffer) override {
    if (std::exchange(started_, true)) std::rethrow_exception(fault_);
    constexpr std::string_view text = "the server is";
    text.copy(buffer.data(), text.size());
    co_return text.size();
  }

 private:
  std::exception_ptr fault_;
  bool started_ = false;
};

template <class Fault>
auto breaking(unsigned status, Fault fault) {
  return [status, fault](const http::Request&) {
    http::Headers headers;
    headers.add("Content-Type", "application/json");
    return http::Response(status, "", headers,
                          std::make_unique<BrokenBody>(std::make_exception_ptr(fault)));
  };
}

TEST_F(Answers, that_break_off_are_still_errors_with_their_status) {
  const ProtocolError broken_off("GET", "http://api.example/v1/things",
                                 "the connection was closed");
  answers().reply(breaking(500, broken_off)).reply(breaking(200, broken_off));
  const sample::Error fault = error();
  EXPECT_EQ(fault.status(), 500u);
  EXPECT_EQ(fault.body(), "the server is");
  EXPECT_TRUE(fault.body_cut());
  EXPECT_THROW(receive(), ProtocolError);
}

TEST_F(Answers, that_time_out_are_timeouts_whatever_their_status) {
  const TimeoutError late("GET", "http://api.example/v1/things", TimeoutPhase::total);
  answers().reply(breaking(500, late));
  EXPECT_THROW(receive(), TimeoutError);
}

TEST_F(Answers, that_do_not_come_are_transport_errors) {
  answers().fail(ConnectError("GET", "http://api.example/v1/things", "connection refused"));
  EXPECT_THROW(receive(), ConnectError);
}

TEST_F(Answers, that_echo_credentials_do_not_show_them) {
  constexpr SecurityScheme schemes[] = {{.name = "token", .kind = SecurityScheme::Kind::bearer}};
  const std::uint32_t sets[] = {1};
  calls.api.schemes = schemes;
  calls.operation.security = sets;
  calls.settings.set_credentials(0, "t0psecret");
  answers().reply([](const http::Request& request) {
    return http::Response(500, "", http::Headers(),
                          std::string("you sent ") +
                              std::string(request.headers().get("Authorization").value_or("")));
  });
  const sample::Error fault = error();
  EXPECT_EQ(std::string(fault.what()).find("t0psecret"), std::string::npos) << fault.what();
  EXPECT_NE(std::string(fault.what()).find("you sent Bearer ***"), std::string::npos)
      << fault.what();
}

TEST_F(Answers, are_asked_for_by_media_type) {
  EXPECT_EQ(accepted_types(calls.operation), "application/json");
  rows.push_back({.success = true, .media_type = "text/csv"});
  rows.push_back({.success = true, .media_type = "application/json"});
  calls.operation.answers = rows;
  EXPECT_EQ(accepted_types(calls.operation), "application/json, text/csv");
  calls.operation.answers = {};
  EXPECT_EQ(accepted_types(calls.operation), "");
}

}  // namespace
}  // namespace zefir::client
