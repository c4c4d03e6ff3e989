// SPDX-License-Identifier: Apache-2.0
// Schemas -> api types. Every schema becomes one type, made when it is first used and filled later
// from a queue, so that neither recursion nor long chains of references reach the stack's end.
//   schemas.cpp        which type a use of a schema means; the queue
//   schema_kinds.cpp   a schema's keywords: what kind of type it is
//   objects.cpp        properties, required, additional members
//   enumerations.cpp   enum, const
//   compositions.cpp   allOf, anyOf, oneOf
//   bounds.cpp, defaults.cpp, type_order.cpp   functions of their own
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "api/model.hpp"
#include "dialects/openapi/context.hpp"

namespace zefir::dialects::openapi {

using api::Type;
using api::TypeId;
using api::Use;

class Schemas {
 public:
  explicit Schemas(Context& context) : context_(context) {}

  /// Makes the types of `components.schemas`, in order; `pointer` is where they stand. To be called
  /// before any use.
  void declare(const Node& components, std::string_view pointer);
  /// The type that `schema`, standing at `site`, means.
  Use use(const Node& schema, Site site);
  /// A string without constraints; one for the whole model.
  Use plain_string();
  /// A value of any kind; one for the whole model.
  Use anything();
  /// Reads the schemas of all types made so far and of those they lead to. Before it, types are
  /// empty.
  void fill_all();

  /// The value of an annotation (default, readOnly) of a schema, or of the one it refers to.
  const Node* annotation(const Node& schema, std::string_view key);
  /// Whether a schema is a reference, or nothing but a wrapper around one.
  bool is_reference(const Node& schema);

 private:
  // One wrapper taken off a schema: a $ref, an allOf of one, or "or null".
  struct Peeled {
    const Node* node = nullptr;  // null: the reference leads nowhere
    Site site;
    bool nullable = false;
    bool by_ref = false;
  };
  struct Pending {
    TypeId type;
    const Node* node;
    Site site;
    bool component;
  };

  std::optional<Peeled> peel(const Node& schema, const Site& site);
  std::optional<Peeled> peel_ref(const Node& schema, const Node& ref, const Site& site);
  Peeled peel_ref_alone(const Node& ref, const Site& site);
  std::optional<Peeled> peel_composition(const Node& schema, std::string_view keyword,
                                         const Site& site);
  bool says_same_type(const Node& schema, const Node& inner);
  TypeId add(const Node& schema, const Site& site, bool component);
  Type identity(const Site& site) const;

  Type read_whole(const Pending& pending);
  void read_annotations(const Node& schema, Type& type);
  void read_kind(const Node& schema, const Site& site, Type& type);
  // Everything but $ref and allOf.
  void read_typed(const Node& schema, const Site& site, Type& type);
  std::string_view declared_type(const Node& schema, Type& type);
  std::string_view type_word(const Node& word);
  std::string_view one_of_types(const Node& types, Type& type);
  void warn_unsupported(const Node& schema);

  void read_object(const Node& schema, const Site& site, Type& type);
  void read_properties(const Node& properties, const Site& site, Type& type);
  api::Property read_property(const document::Entry& entry, const Site& site);
  void read_required(const Node& schema, Type& type);
  void read_additional(const Node& schema, const Site& site, Type& type);
  void read_array(const Node& schema, const Site& site, Type& type);

  // These say whether the kind is settled.
  bool read_enumeration(const Node& schema, std::string_view kind, Type& type);
  bool make_enumeration(const Node& schema, std::string_view kind, Place place,
                        std::vector<const Node*> values, Type& type);
  bool read_word_union(const Node& schema, const std::vector<const Node*>& alternatives,
                       Type& type);
  bool set_kind(std::string_view kind, Type& type);
  bool read_union(const Node& schema, std::string_view keyword, const Site& site, Type& type);
  bool degrade_union(const Node& schema, std::string_view keyword,
                     const std::vector<const Node*>& alternatives, const Site& site, Type& type);
  void drop_unusable(std::string_view kind, std::vector<const Node*>& values);
  void read_openness(const Node& schema, Type& type);

  void read_all_of(const Node& schema, const Site& site, Type& type);
  void read_parts(const Node& list, const Site& site, Type& type);
  void add_own_part(const Node& schema, const Site& site, std::size_t position, Type& type);
  bool adds_nothing(const Node& part) const;
  bool only_constrains(const Node& alternative) const;
  const Node* single_alternative(const Node& schema) const;
  std::string_view common_kind(const std::vector<const Node*>& alternatives);
  const Node* behind(const Node& schema);

  Context& context_;
  std::unordered_map<const Node*, TypeId> ids_;
  std::deque<Pending> pending_;
  std::optional<TypeId> plain_string_, anything_;
};

/// Whether `schema` allows null and nothing else.
bool is_null_schema(const Node& schema);

/// Reads the bounds that apply to the type's kind; warns of those that do not
/// (keyword-without-effect).
void read_bounds(Context& context, const Node& schema, Type& type);

/// Drops defaults that their type does not allow or that generated code cannot hold.
void check_defaults(Context& context);

/// Puts types in the order of the document: components first, each followed by what stands in it.
void sort_types(api::Model& model);

}  // namespace zefir::dialects::openapi
