// SPDX-License-Identifier: Apache-2.0
#include "src/unique.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "src/faults.hpp"
#include "src/number.hpp"
#include "src/reader.hpp"
#include "src/source.hpp"

namespace zefir::schema::detail {
namespace {

// Rewrites a text that is known to be valid, so that no fault can come up.
class Canonical {
 public:
  explicit Canonical(std::string_view json)
      : source_(json),
        faults_(1),
        reader_(source_, deepest, 0, Duplicates::last, faults_),
        p_(source_.begin()) {}

  /// The items of an array, each by itself.
  std::vector<std::string> items() {
    std::vector<std::string> items;
    p_ = reader_.skip_space(reader_.skip_space(p_) + 1);
    while (*p_ != ']') {
      value(items.emplace_back());
      next();
    }
    return items;
  }

  void value(std::string& out) {
    p_ = reader_.skip_space(p_);
    switch (*p_) {
      case '{':
        object(out);
        break;
      case '[':
        array(out);
        break;
      case '"':
        quoted(string(), out);
        break;
      case 't':
      case 'f':
      case 'n':
        out += *p_;
        p_ = reader_.skip(p_, nullptr);
        break;
      default:
        number(out);
        break;
    }
  }

 private:
  std::string string() {
    std::string_view content;
    p_ = reader_.string(p_, content, nullptr);
    return std::string(content);
  }

  // Its length says where a string ends, whatever is in it.
  static void quoted(std::string_view content, std::string& out) {
    out += '"';
    out += std::to_string(content.size());
    out += ':';
    out += content;
  }

  void number(std::string& out) {
    NumberToken token;
    p_ = scan_number(p_, token);
    const Decimal decimal = to_decimal(token.text());
    if (decimal.negative) out += '-';
    out += decimal.digits;
    out += 'e';
    out += std::to_string(decimal.exponent);
  }

  void array(std::string& out) {
    out += '[';
    p_ = reader_.skip_space(p_ + 1);
    while (*p_ != ']') {
      value(out);
      out += ',';
      next();
    }
    out += ']';
    ++p_;
  }

  void object(std::string& out) {
    std::map<std::string, std::string> members;
    p_ = reader_.skip_space(p_ + 1);
    while (*p_ != '}') {
      std::string key = string();
      p_ = reader_.skip_space(p_) + 1;
      std::string member;
      value(member);
      members.insert_or_assign(std::move(key), std::move(member));
      next();
    }
    ++p_;
    out += '{';
    for (const auto& [key, member] : members) {
      quoted(key, out);
      out += member;
      out += ',';
    }
    out += '}';
  }

  void next() {
    p_ = reader_.skip_space(p_);
    if (*p_ == ',') p_ = reader_.skip_space(p_ + 1);
  }

  Source source_;
  Faults faults_;
  Reader reader_;
  const char* p_;
};

}  // namespace

std::string canonical(std::string_view json) {
  std::string out;
  Canonical(json).value(out);
  return out;
}

bool items_differ(std::string_view array) {
  std::vector<std::string> items = Canonical(array).items();
  std::sort(items.begin(), items.end());
  return std::adjacent_find(items.begin(), items.end()) == items.end();
}

}  // namespace zefir::schema::detail
