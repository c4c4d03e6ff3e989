// SPDX-License-Identifier: Apache-2.0
#include "src/trials.hpp"

#include "src/json_types.hpp"

namespace zefir::schema::detail {

Candidates::Candidates(const Variant& variant) : variant_(&variant) {
  if (variant.alternatives.size() > 64) more_.resize(variant.alternatives.size() - 64);
}

Candidates::Candidates(const Variant& variant, std::uint8_t json_type) : Candidates(variant) {
  for (std::size_t i = 0; i < variant.alternatives.size(); ++i) {
    if ((json_types(variant.alternatives[i].type) & json_type) != 0) add(i);
  }
}

std::size_t Candidates::first() const noexcept {
  std::size_t index = 0;
  while (!has(index)) ++index;
  return index;
}

bool Candidates::distinguished() const noexcept {
  for (std::size_t i = 0; i < variant_->alternatives.size(); ++i) {
    if (has(i) && variant_->alternatives[i].distinguished_by.empty()) return false;
  }
  return true;
}

Candidates Candidates::nobody() const { return Candidates(*variant_); }

void Candidates::add_distinguished(std::string_view key) {
  for (std::size_t i = 0; i < variant_->alternatives.size(); ++i) {
    const std::string_view by = variant_->alternatives[i].distinguished_by;
    if (!by.empty() && by == key) add(i);
  }
}

void Candidates::add(std::size_t index) noexcept {
  if (has(index)) return;
  if (index < 64) {
    first_ |= std::uint64_t{1} << index;
  } else {
    more_[index - 64] = true;
  }
  ++count_;
}

const Trials::Outcome* Trials::find(const char* place, const Variant& variant) const noexcept {
  const auto found = outcomes_.find({place, &variant});
  return found == outcomes_.end() ? nullptr : &found->second;
}

void Trials::keep(const char* place, const Variant& variant, const Outcome& outcome) {
  outcomes_.insert_or_assign({place, &variant}, outcome);
}

}  // namespace zefir::schema::detail
