// SPDX-License-Identifier: Apache-2.0
// The order of types in the model: that of the document, so that what is generated reads like it.
#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "dialects/openapi/schemas.hpp"

namespace zefir::dialects::openapi {
namespace {

auto rank(const Type& type) {
  const bool elsewhere = !type.pointer.starts_with("#/components/schemas/") &&
                         !type.pointer.starts_with("#/definitions/");
  return std::tuple(elsewhere, type.place.file, type.place.line, type.place.column);
}

// Visits every use in the model.
template <class Visit>
void each_use(api::Model& model, Visit visit) {
  for (Type& type : model.types) {
    for (api::Property& property : type.properties) visit(property.use);
    if (type.item) visit(*type.item);
    for (Use& part : type.parts) visit(part);
  }
  for (api::Operation& operation : model.operations) {
    for (api::Parameter& parameter : operation.parameters) visit(parameter.use);
    if (operation.body) visit(operation.body->content.use);
    for (api::Answer& answer : operation.answers) {
      if (answer.content) visit(answer.content->use);
    }
  }
}

}  // namespace

void sort_types(api::Model& model) {
  std::vector<TypeId> order(model.types.size());
  std::iota(order.begin(), order.end(), TypeId{0});
  std::stable_sort(order.begin(), order.end(), [&](TypeId left, TypeId right) {
    return rank(model.types[left]) < rank(model.types[right]);
  });
  std::vector<TypeId> moved_to(order.size());
  std::vector<Type> sorted;
  sorted.reserve(order.size());
  for (const TypeId id : order) {
    moved_to[id] = static_cast<TypeId>(sorted.size());
    sorted.push_back(std::move(model.types[id]));
  }
  model.types = std::move(sorted);
  each_use(model, [&](Use& use) { use.type = moved_to[use.type]; });
}

}  // namespace zefir::dialects::openapi
