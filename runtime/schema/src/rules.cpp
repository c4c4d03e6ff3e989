// SPDX-License-Identifier: Apache-2.0
#include "src/rules.hpp"

#include <algorithm>
#include <string>

#include "src/excerpt.hpp"
#include "src/messages.hpp"
#include "src/unique.hpp"

namespace zefir::schema::detail {

void check_rules(Faults& faults, const Type& type, std::string_view json, const Frame* frame) {
  const auto& choices = type.rules->choices;
  if (choices.empty()) return;
  const std::string value = canonical(json);
  const auto is_value = [&](std::string_view choice) { return canonical(choice) == value; };
  if (std::any_of(choices.begin(), choices.end(), is_value) || !faults.keeps_another()) return;
  faults.add(frame, Fault::enumeration, choices_message(choices), excerpt(type, json));
}

}  // namespace zefir::schema::detail
