// SPDX-License-Identifier: Apache-2.0
// Calls a real httpbin through its generated client: typed answers, typed errors, faults with their
// paths, and how long it all takes. Usage: httpbin_example [URL], or with the URL in HTTPBIN_URL.
#include <chrono>
#include <cstdlib>
#include <exception>
#include <httpbin/client.hpp>
#include <iostream>
#include <string>
#include <string_view>
#include <zefir/http.hpp>
#include <zefir/schema.hpp>

using namespace std::chrono_literals;

namespace {

// How long the scope it stands in took.
class Timing {
 public:
  explicit Timing(std::string_view what) : what_(what) {}
  Timing(const Timing&) = delete;
  Timing& operator=(const Timing&) = delete;
  ~Timing() {
    const auto passed = std::chrono::steady_clock::now() - begin_;
    const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(passed);
    std::cout << "  -- " << what_ << ": " << whole.count() << " us\n";
  }

 private:
  std::string_view what_;
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

boost::asio::awaitable<void> typed_answers(httpbin::Client client) {
  std::cout << "Typed answers\n";
  const Timing timing("six calls on one connection");
  httpbin::Uuid id = co_await client.uuid();
  std::cout << "  uuid        " << id.uuid.to_string() << '\n';
  httpbin::Echo echo = co_await client.get(httpbin::GetOptions().arg("colour", "white"));
  std::cout << "  get         " << echo.url << '\n';
  httpbin::JsonEcho form = co_await client.post(httpbin::Person("Ada", "Lovelace"));
  std::cout << "  post        " << form.headers.at("Content-Type") << '\n';
  httpbin::AnythingEcho any = co_await client.delete_anything_at("soft/sweets");
  std::cout << "  delete      " << any.url << '\n';
  httpbin::Authenticated guest = co_await client.basic_auth("ada", "secret");
  std::cout << "  basic_auth  " << guest.user << (guest.authenticated ? " is in" : " is out")
            << '\n';
  std::string picture = co_await client.image_png();
  std::cout << "  image_png   " << picture.size() << " bytes\n";
}

boost::asio::awaitable<void> typed_errors(httpbin::Client client) {
  std::cout << "Typed errors\n";
  try {
    httpbin::Authenticated guest = co_await client.basic_auth("ada", "another password");
    std::cout << "  unexpected: " << guest.user << '\n';
  } catch (const httpbin::Error& error) {
    std::cout << "  " << error.status() << ": " << error.what() << '\n';
  }
  try {
    co_await client.status("406");
  } catch (const httpbin::Error& error) {
    if (const auto body = error.body_as<httpbin::NotAcceptable>()) {
      std::cout << "  " << error.status() << ": " << body->message << " There are "
                << body->accept.size() << ", the first is " << body->accept.front() << ".\n";
    }
  }
  try {
    const Timing timing("a timeout of 200 ms");
    co_await client.delay(3, httpbin::DelayOptions(),
                          zefir::CallOptions().timeout(zefir::Timeout().total(200ms)));
  } catch (const zefir::TimeoutError& error) {
    std::cout << "  " << error.what() << '\n';
  }
}

boost::asio::awaitable<void> validation(httpbin::Client client) {
  std::cout << "Validation\n";
  try {
    co_await client.bytes(200000);
  } catch (const zefir::ValidationError& error) {
    std::cout << "  before sending: " << error.what() << '\n';
  }
  constexpr std::string_view wrong =
      R"({"args": {}, "headers": {"Host": "here", "Age": 7}, "origin": null, "id": 100})";
  try {
    httpbin::StreamLine line = zefir::load<httpbin::StreamLine>(wrong);
    std::cout << "  unexpected: " << line.url << '\n';
  } catch (const zefir::ValidationError& error) {
    for (const zefir::ValidationItem& fault : error.errors().items()) {
      std::cout << "  " << fault.pointer() << ": " << fault.message() << '\n';
    }
  }
}

boost::asio::awaitable<void> demo(std::string url) {
  zefir::Session session(co_await boost::asio::this_coro::executor);
  httpbin::Client client(session, httpbin::ClientOptions().base_url(url).basic("ada", "secret"));
  co_await typed_answers(client);
  co_await typed_errors(client);
  co_await validation(client);
  const Timing timing("200 calls of uuid, one after the other");
  for (int i = 0; i < 200; ++i) co_await client.uuid();
}

}  // namespace

int main(int argc, char** argv) {
  const char* known = std::getenv("HTTPBIN_URL");
  const std::string url = argc > 1 ? argv[1] : known ? known : "http://127.0.0.1:8000";
  try {
    zefir::run(demo(url));
  } catch (const std::exception& error) {
    std::cerr << "httpbin_example: " << error.what() << '\n';
    return 1;
  }
}
