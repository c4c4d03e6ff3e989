// SPDX-License-Identifier: Apache-2.0
// Values of formats, through generated models and a generated client.
#include <gtest/gtest.h>

#include <boost/asio/this_coro.hpp>
#include <chrono>
#include <formats/client.hpp>
#include <zefir/http.hpp>
#include <zefir/schema.hpp>
#include <zefir/testing.hpp>

namespace {

using namespace std::chrono_literals;

const std::string visit_text =
    R"({"id":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6","at":"2026-02-01T10:00:00.50+02:00",)"
    R"("price":10.10,"day":"2026-02-01","fee":"1.50","opens":"10:00:00","takes":"PT1H",)"
    R"("photo":"aGk=","cancelled":null,"holidays":["2026-05-01"],"contact":"a@b.cd"})";

TEST(GeneratedFormats, are_loaded_into_classes_and_written_back_as_they_came) {
  const auto visit = zefir::load<formats::Visit>(visit_text);
  EXPECT_EQ(visit.at.offset(), 2h);
  EXPECT_EQ(visit.price, zefir::Decimal("10.1"));
  EXPECT_EQ(visit.day.year_month_day(), 2026y / 2 / 1);
  EXPECT_EQ(visit.fee->text(), "1.50");
  EXPECT_EQ(visit.photo->octets(), "hi");
  EXPECT_TRUE(visit.cancelled.is_null());
  EXPECT_EQ(zefir::dump(visit), visit_text);
}

TEST(GeneratedFormats, have_their_defaults) {
  const formats::Visit visit;
  EXPECT_EQ(visit.opens, zefir::Time(9h + 30min));
  EXPECT_EQ(visit.takes, zefir::Duration(30min));
}

TEST(GeneratedFormats, tell_each_fault_at_its_place) {
  EXPECT_EQ(zefir::validate<formats::Visit>(
                R"({"id":"7","at":"today","price":"1","day":"2026-02-30","fee":1.5,)"
                R"("opens":"9","takes":"1h","photo":"?","holidays":["May"],"contact":"ab",)"
                R"("page":"no url","pin":7})")
                .json(),
            R"({"at":["Not a valid datetime."],)"
            R"("contact":["Shorter than minimum length 3.","Not a valid email address."],)"
            R"("day":["Not a valid date."],"fee":["Not a valid number."],)"
            R"("holidays":{"0":["Not a valid date."]},"id":["Not a valid UUID."],)"
            R"("opens":["Not a valid time."],"page":["Not a valid URL."],)"
            R"("photo":["Not a valid base64 string."],"pin":["Not a valid string."],)"
            R"("price":["Not a valid number."],"takes":["Not a valid period of time."]})");
}

TEST(GeneratedFormats, keep_the_bounds_of_a_decimal) {
  formats::Visit visit = zefir::load<formats::Visit>(visit_text);
  visit.price = zefir::Decimal("0.001");
  visit.fee = zefir::Decimal("1234567890.12");
  const zefir::ValidationErrors errors = zefir::check(visit);
  ASSERT_EQ(errors.size(), 2u);
  EXPECT_EQ(errors.items()[0].pointer(), "/price");
  EXPECT_EQ(errors.items()[0].fault(), zefir::Fault::multiple_of);
  EXPECT_EQ(errors.items()[1].pointer(), "/fee");
  EXPECT_EQ(errors.items()[1].fault(), zefir::Fault::max_length);
}

boost::asio::awaitable<void> list(std::shared_ptr<zefir::testing::MockTransport> mock) {
  zefir::Session session(co_await boost::asio::this_coro::executor,
                         zefir::SessionOptions().transport(mock));
  formats::Client client(session, formats::ClientOptions().base_url("http://visits.example"));
  const zefir::Uuid id("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
  std::vector<formats::Visit> visits = co_await client.list_visits(
      zefir::Date("2026-02-01"), formats::ListVisitsOptions()
                                     .since(zefir::DateTime("2026-01-31T00:00:00+01:00"))
                                     .ids(id, zefir::Uuid())
                                     .X_Budget(zefir::Decimal("99.90")));
  EXPECT_EQ(visits.size(), 1u);
}

TEST(GeneratedFormats, are_parameters_of_calls) {
  auto mock = std::make_shared<zefir::testing::MockTransport>();
  mock->on("GET", "/visits/2026-02-01").reply(200, "[" + visit_text + "]");
  zefir::run(list(mock));
  const zefir::http::Request& request = mock->requests().front();
  EXPECT_EQ(request.url().target(),
            "/visits/2026-02-01?since=2026-01-31T00%3A00%3A00%2B01%3A00"
            "&ids=f81d4fae-7dec-11d0-a765-00a0c91e6bf6&ids=00000000-0000-0000-0000-000000000000");
  EXPECT_EQ(request.headers().get("X-Budget"), "99.90");
}

}  // namespace
