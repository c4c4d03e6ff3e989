// SPDX-License-Identifier: Apache-2.0
#include "zefir/base/open.hpp"

#include <utility>

namespace zefir::detail {

OpenBase::OpenBase(const OpenBase& other)
    : index_(other.index_), unknown_(other.unknown_ ? new std::string(*other.unknown_) : nullptr) {}

OpenBase::OpenBase(OpenBase&& other) noexcept
    : index_(other.index_), unknown_(std::exchange(other.unknown_, nullptr)) {}

OpenBase& OpenBase::operator=(const OpenBase& other) {
  OpenBase copy(other);
  return *this = std::move(copy);
}

OpenBase& OpenBase::operator=(OpenBase&& other) noexcept {
  std::swap(index_, other.index_);
  std::swap(unknown_, other.unknown_);
  return *this;
}

OpenBase::~OpenBase() { delete unknown_; }

std::string_view OpenBase::unknown_word() const noexcept {
  return unknown_ ? std::string_view(*unknown_) : std::string_view();
}

void OpenBase::set_index(std::uint16_t index) noexcept {
  delete std::exchange(unknown_, nullptr);
  index_ = index;
}

void OpenBase::set_unknown(std::string_view word) {
  if (unknown_) {
    unknown_->assign(word);
  } else {
    unknown_ = new std::string(word);
  }
}

bool operator==(const OpenBase& left, const OpenBase& right) noexcept {
  if (left.is_known() != right.is_known()) return false;
  return left.is_known() ? left.index_ == right.index_ : *left.unknown_ == *right.unknown_;
}

}  // namespace zefir::detail
