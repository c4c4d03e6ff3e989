// SPDX-License-Identifier: Apache-2.0
#include "sample.hpp"

#include <cstddef>

#include "zefir/schema/ops.hpp"

#pragma GCC diagnostic ignored "-Winvalid-offsetof"

namespace sample {

namespace schema = zefir::schema;
namespace client = zefir::client;

namespace rows {
constexpr std::string_view status_words[] = {"active", "on leave"};
constinit const schema::Enum status_enum = {.name = "Status", .words = status_words};
constexpr std::int64_t level_integers[] = {1, 10};
constinit const schema::Enum level_enum = {
    .name = "Level", .integers = level_integers, .width = sizeof(Level)};

constexpr schema::Member colour_members[] = {
    {.key = "R",
     .offset = offsetof(Colour, r),
     .required = true,
     .type = {.kind = schema::Kind::int32}},
    {.key = "G",
     .offset = offsetof(Colour, g),
     .required = true,
     .type = {.kind = schema::Kind::int32}},
    {.key = "B",
     .offset = offsetof(Colour, b),
     .type = {.kind = schema::Kind::int32, .holder = schema::Holder::optional}},
};
constexpr auto colour_keys = schema::make_keys(colour_members);
constinit const schema::Object colour_object = {.name = "Colour",
                                                .members = colour_members,
                                                .keys = colour_keys.keys(),
                                                .lifetime = schema::lifetime_of<Colour>};

constexpr schema::IntegerBounds user_id_bounds = {.minimum = 1};
constexpr schema::StringBounds user_name_bounds = {.min_length = 2};
constexpr schema::HolderOps user_nick_ops = schema::maybe_ops<std::string>;
constexpr schema::List user_tags_list =
    schema::list_of<std::string>({.kind = schema::Kind::string});
constexpr schema::Map user_additional_map =
    schema::map_of<zefir::Json>({.kind = schema::Kind::json, .nullable = true});
constexpr schema::Member user_additional = {
    .offset = offsetof(User, additional_properties),
    .type = {.kind = schema::Kind::map, .detail = {.map = &user_additional_map}}};
constexpr schema::Member user_members[] = {
    {.key = "id",
     .offset = offsetof(User, id),
     .required = true,
     .type = {.kind = schema::Kind::int64, .bounds = &user_id_bounds}},
    {.key = "name",
     .offset = offsetof(User, name),
     .required = true,
     .type = {.kind = schema::Kind::string, .bounds = &user_name_bounds}},
    {.key = "nick",
     .offset = offsetof(User, nick),
     .type = {.kind = schema::Kind::string,
              .holder = schema::Holder::maybe,
              .nullable = true,
              .holder_ops = &user_nick_ops}},
    {.key = "created",
     .offset = offsetof(User, created),
     .load_only = true,
     .type = {.kind = schema::Kind::string}},
    {.key = "password",
     .offset = offsetof(User, password),
     .dump_only = true,
     .type = {.kind = schema::Kind::string, .secret = true}},
    {.key = "tags",
     .offset = offsetof(User, tags),
     .type = {.kind = schema::Kind::list, .detail = {.list = &user_tags_list}}},
    {.key = "colour",
     .offset = offsetof(User, colour),
     .type = {.kind = schema::Kind::object,
              .holder = schema::Holder::optional_box,
              .detail = {.object = &colour_object}}},
};
constexpr auto user_keys = schema::make_keys(user_members);
constinit const schema::Object user_object = {.name = "User",
                                              .place = "#/components/schemas/User",
                                              .members = user_members,
                                              .keys = user_keys.keys(),
                                              .lifetime = schema::lifetime_of<User>,
                                              .unknown = schema::Unknown::include,
                                              .additional = &user_additional};

constexpr schema::Member problem_members[] = {{.key = "detail",
                                               .offset = offsetof(Problem, detail),
                                               .required = true,
                                               .type = {.kind = schema::Kind::string}}};
constexpr auto problem_keys = schema::make_keys(problem_members);
constinit const schema::Object problem_object = {.name = "Problem",
                                                 .members = problem_members,
                                                 .keys = problem_keys.keys(),
                                                 .lifetime = schema::lifetime_of<Problem>};
}  // namespace rows

std::string_view to_string(Status value) noexcept {
  return rows::status_words[static_cast<std::size_t>(value)];
}
const schema::Type& zefir_type(std::type_identity<Status>) {
  static constexpr schema::Type type{.kind = schema::Kind::enumeration,
                                     .detail = {.enumeration = &rows::status_enum}};
  return type;
}
std::string_view to_string(Level value) noexcept { return value == Level::low ? "1" : "10"; }
const schema::Type& zefir_type(std::type_identity<Level>) {
  static constexpr schema::Type type{.kind = schema::Kind::enumeration,
                                     .detail = {.enumeration = &rows::level_enum}};
  return type;
}

Colour::Colour() = default;
Colour::Colour(std::int32_t r_, std::int32_t g_, std::optional<std::int32_t> b_)
    : r(r_), g(g_), b(b_) {}
Colour::Colour(const Colour&) = default;
Colour& Colour::operator=(const Colour&) = default;
Colour::~Colour() = default;
const schema::Type& zefir_type(std::type_identity<Colour>) {
  static constexpr schema::Type type{.kind = schema::Kind::object,
                                     .detail = {.object = &rows::colour_object}};
  return type;
}

User::User() = default;
User::User(std::int64_t id_, std::string name_) : id(id_), name(std::move(name_)) {}
User::User(const User&) = default;
User::User(User&&) noexcept = default;
User& User::operator=(const User&) = default;
User& User::operator=(User&&) noexcept = default;
User::~User() = default;
const schema::Type& zefir_type(std::type_identity<User>) {
  static constexpr schema::Type type{.kind = schema::Kind::object,
                                     .detail = {.object = &rows::user_object}};
  return type;
}

Problem::Problem() = default;
Problem::Problem(const Problem&) = default;
Problem& Problem::operator=(const Problem&) = default;
Problem::~Problem() = default;
const schema::Type& zefir_type(std::type_identity<Problem>) {
  static constexpr schema::Type type{.kind = schema::Kind::object,
                                     .detail = {.object = &rows::problem_object}};
  return type;
}

Error::Error(zefir::ResponseFacts facts) : zefir::ResponseError(std::move(facts)) {}
Error::~Error() = default;

Calls::Calls()
    : mock(std::make_shared<zefir::testing::MockTransport>()),
      answers_{{.first_status = 204, .last_status = 204, .success = true}} {
  api.name = "sample";
  api.base_url = "http://api.example/v1";
  api.raise = [](zefir::ResponseFacts&& facts) { throw Error(std::move(facts)); };
  operation.id = "get_things";
  operation.method = "GET";
  operation.path = "/things";
  operation.answers = answers_;
}

zefir::SessionOptions Calls::session_options() const {
  zefir::SessionOptions session;
  session.transport(mock);
  return session;
}

client::Call Calls::call(const zefir::Session& session, const Arguments& arguments) const {
  client::Call call(std::make_shared<const client::State>(api, session, settings), operation,
                    options);
  if (arguments) arguments(call);
  return call;
}

boost::asio::awaitable<void> Calls::finishing(Arguments arguments) {
  zefir::Session session(co_await boost::asio::this_coro::executor, session_options());
  client::Call started = call(session, arguments);
  co_await std::move(started).finish();
}

zefir::http::Request Calls::request(Arguments arguments) {
  try {
    finish(std::move(arguments));
  } catch (const zefir::testing::MockError&) {
    // The request is described by nobody, but kept.
  }
  return mock->requests().back();
}

}  // namespace sample
