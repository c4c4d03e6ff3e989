// SPDX-License-Identifier: Apache-2.0
// Types with hand-written rows, as a generated client has them, and one call of an operation
// through a MockTransport.
#pragma once

#include <boost/asio/this_coro.hpp>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "zefir/base.hpp"
#include "zefir/client.hpp"
#include "zefir/http/run.hpp"
#include "zefir/http/session.hpp"
#include "zefir/schema.hpp"
#include "zefir/testing/mock_transport.hpp"

namespace sample {

enum class Status : std::uint8_t { active, on_leave };
std::string_view to_string(Status value) noexcept;  // "active", "on leave"
const zefir::schema::Type& zefir_type(std::type_identity<Status>);

enum class Level : std::uint16_t { low, high };  // 1, 10
std::string_view to_string(Level value) noexcept;
const zefir::schema::Type& zefir_type(std::type_identity<Level>);

/// OpenAPI's example of an object: {"R": 100, "G": 200, "B": 150}.
struct Colour {
  std::int32_t r = 0, g = 0;
  std::optional<std::int32_t> b;
  Colour();
  Colour(std::int32_t r_, std::int32_t g_, std::optional<std::int32_t> b_);
  Colour(const Colour&);
  Colour& operator=(const Colour&);
  ~Colour();
};
const zefir::schema::Type& zefir_type(std::type_identity<Colour>);

struct User {
  std::int64_t id = 0;  // at least 1
  std::string name;     // at least two characters
  zefir::Maybe<std::string> nick;
  std::string created;   // read-only
  std::string password;  // write-only, secret
  std::vector<std::string> tags;
  zefir::OptionalBox<Colour> colour;
  std::map<std::string, zefir::Json> additional_properties;
  User();
  User(std::int64_t id_, std::string name_);
  User(const User&);
  User(User&&) noexcept;
  User& operator=(const User&);
  User& operator=(User&&) noexcept;
  ~User();
};
const zefir::schema::Type& zefir_type(std::type_identity<User>);

struct Problem {
  std::string detail;
  Problem();
  Problem(const Problem&);
  Problem& operator=(const Problem&);
  ~Problem();
};
const zefir::schema::Type& zefir_type(std::type_identity<Problem>);

/// What the sample API throws.
class ZEFIR_VISIBLE Error : public zefir::ResponseError {
 public:
  explicit Error(zefir::ResponseFacts facts);
  ~Error() override;
};

/// One operation under test, its client's settings and the transport it speaks to. `operation` has
/// no rows at first: GET /things, no parameters, one answer 204.
class Calls {
 public:
  using Arguments = std::function<void(zefir::client::Call&)>;

  Calls();

  zefir::client::Api api;
  zefir::client::Operation operation;
  zefir::client::Settings settings;
  zefir::CallOptions options;
  std::shared_ptr<zefir::testing::MockTransport> mock;

  /// Awaits the call and gives its value.
  template <class T>
  T receive(Arguments arguments = {}) {
    return zefir::run(receiving<T>(std::move(arguments)));
  }
  void finish(Arguments arguments = {}) { zefir::run(finishing(std::move(arguments))); }
  /// The request that the call sends, whatever would be answered.
  zefir::http::Request request(Arguments arguments = {});
  /// Its target: "/things?limit=2".
  std::string target(Arguments arguments = {}) {
    return request(std::move(arguments)).url().target();
  }
  /// `request` for an operation whose only parameter is `parameter`.
  template <class T>
  zefir::http::Request request_with(const zefir::client::Parameter& parameter, const T& value) {
    operation.parameters = {&parameter, 1};
    return request([&](zefir::client::Call& call) { call.argument(value); });
  }

 private:
  zefir::client::Call call(const zefir::Session& session, const Arguments& arguments) const;
  boost::asio::awaitable<void> finishing(Arguments arguments);
  template <class T>
  boost::asio::awaitable<T> receiving(Arguments arguments) {
    zefir::Session session(co_await boost::asio::this_coro::executor, session_options());
    zefir::client::Call started = call(session, arguments);
    co_return co_await std::move(started).receive<T>();
  }
  zefir::SessionOptions session_options() const;

  std::vector<zefir::client::Answer> answers_;
};

/// What `work` throws, which must be an E.
template <class E, class Work>
E thrown(const Work& work) {
  try {
    work();
  } catch (const E& error) {
    return error;
  }
  throw std::logic_error("nothing was thrown");
}

}  // namespace sample
