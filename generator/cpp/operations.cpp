// SPDX-License-Identifier: Apache-2.0
#include "cpp/operations.hpp"

#include <algorithm>
#include <set>

#include "cpp/rows.hpp"
#include "cpp/structs.hpp"
#include "cpp/text.hpp"

namespace zefir::cpp {
namespace {

constexpr std::size_t most_arguments = 4;

// One value that a caller gives: a parameter, the body, or a member of a flattened body.
struct Input {
  enum class Role { parameter, body, body_member };
  Role role = Role::parameter;
  bool required = true;
  std::string word;              // what the description calls it
  std::string name;              // in C++
  Held held;                     // as it is handed over: plain when required, else with a holder
  std::string member;            // body_member: the struct's member
  bool member_is_plain = false;  // body_member: a default stands in the struct
  Doc doc;
};

std::string argument_type(const Types& types, const Held& held) {
  if (held.holder == Holder::plain && types.is_scalar(held.use)) return held.type;
  const api::Kind kind = types.kind(held.use);
  if (held.holder == Holder::plain && kind == api::Kind::enumeration) return held.type;
  return "const " + held.type + "&";
}

class MethodBuilder {
 public:
  MethodBuilder(Types& types, const api::Operation& operation, Scope& names)
      : types_(types), operation_(operation), rows_(types) {
    method_.name =
        names.claim(operation.cpp_name.empty() ? method_name(operation.name)
                                               : member_name(operation.cpp_name, "call"));
    method_.row = types.row_scope().claim(method_.name);
    method_.deprecated = operation.deprecated;
    method_.literal_id = string_literal(method_.name);
    method_.literal_method = string_literal(operation.method);
    method_.literal_path = string_literal(operation.path);
  }

  Method build() {
    choose_success();
    collect_inputs();
    settle_inputs();
    write_rows();
    write_signature();
    write_statements();
    write_doc();
    method_.auxiliary_rows = std::move(rows_.definitions);
    method_.used_objects = std::move(rows_.used_objects);
    method_.used_enums = std::move(rows_.used_enums);
    return std::move(method_);
  }

 private:
  // The answer whose value the method returns: the lowest 2xx, else the lowest 3xx (an operation
  // that promises nothing but a redirect), else the default.
  void choose_success() {
    const auto best_in = [&](unsigned first, unsigned last) -> const api::Answer* {
      const api::Answer* best = nullptr;
      for (const api::Answer& answer : operation_.answers) {
        const bool inside = answer.first_status >= first && answer.last_status <= last;
        if (inside && (!best || answer.first_status < best->first_status)) best = &answer;
      }
      return best;
    };
    success_ = best_in(200, 299);
    if (!success_) success_ = best_in(300, 399);
    if (!success_) {
      for (const api::Answer& answer : operation_.answers) {
        if (answer.first_status == 0 && answer.last_status == 999) success_ = &answer;
      }
    }
    if (success_ && success_->content) {
      const api::Content& content = *success_->content;
      result_ =
          content.encoding == api::Encoding::json ? types_.value(content.use).type : "std::string";
    }
  }

  bool is_success(const api::Answer& answer) const {
    if (&answer == success_) return true;
    if (!success_ || answer.last_status < 200 || answer.first_status > 299) return false;
    // Another 2xx that gives the same value, or none where none is wanted.
    if (!success_->content) return true;
    return answer.content && answer.content->encoding == success_->content->encoding &&
           (answer.content->encoding != api::Encoding::json ||
            answer.content->use.type == success_->content->use.type);
  }

  void collect_inputs() {
    for (const api::Parameter& parameter : operation_.parameters) {
      Input input;
      input.required = parameter.required;
      input.word = parameter.name;
      input.name =
          member_name(parameter.cpp_name.empty() ? parameter.name : parameter.cpp_name, "argument");
      input.held =
          parameter.required ? types_.value(parameter.use) : types_.optional_value(parameter.use);
      input.doc = doc_lines(parameter.description, 2);
      inputs_.push_back(std::move(input));
    }
    if (operation_.body) collect_body(*operation_.body);
  }

  void collect_body(const api::Body& body) {
    const api::Type& type = types_.model().type(body.content.use);
    const bool members = body.flatten && body.required && type.kind == api::Kind::object &&
                         type.additional != api::Additional::allowed;
    if (!members) {
      Input input;
      input.role = Input::Role::body;
      input.required = body.required;
      input.word = input.name = "body";
      input.held =
          body.required ? types_.value(body.content.use) : types_.optional_value(body.content.use);
      input.doc = doc_lines(body.description, 2);
      inputs_.push_back(std::move(input));
      return;
    }
    flattened_ = true;
    const std::vector<std::string> names = member_names(types_, body.content.use.type);
    for (std::size_t i = 0; i < names.size(); ++i) {
      const api::Property& property = type.properties[i];
      if (property.read_only) continue;
      Input input;
      input.role = Input::Role::body_member;
      input.required = property.required;
      input.word = property.name;
      input.name = input.member = names[i];
      input.held = types_.member(property);
      if (!property.required && input.held.holder == Holder::plain) {
        input.held = types_.optional_value(property.use);
        input.member_is_plain = true;
      }
      input.doc = doc_lines(property.description, 2);
      inputs_.push_back(std::move(input));
    }
  }

  // Names that do not clash, and whether a Request class takes the required ones.
  void settle_inputs() {
    Scope scope;
    for (const char* name : {"options", "call_options", "request", "call", "state_"})
      scope.reserve(name);
    if (flattened_) scope.reserve("body");
    std::set<std::string> spelt = unqualified_names(result_);
    for (const Input& input : inputs_) spelt.merge(unqualified_names(input.held.type));
    for (Input& input : inputs_) {
      if (spelt.contains(input.name)) input.name += '_';
      if (scope.taken(input.name) && input.role == Input::Role::body_member)
        input.name = "body_" + input.name;
      input.name = scope.claim(input.name);
    }
    const auto required = [](const Input& input) { return input.required; };
    const auto count = std::count_if(inputs_.begin(), inputs_.end(), required);
    if (static_cast<std::size_t>(count) > most_arguments) {
      add_class("Request", "What " + method_.name + " needs.", true);
      request_ = method_.classes.back().name;
    }
    if (std::any_of(inputs_.begin(), inputs_.end(),
                    [](const Input& input) { return !input.required; })) {
      add_class("Options", "What " + method_.name + " takes besides.", false);
      options_ = method_.classes.back().name;
    }
  }

  void add_class(const std::string& suffix, const std::string& what, bool required) {
    OptionsClass out;
    out.name = types_.scope().claim(type_name(method_.name) + suffix);
    out.doc = {what};
    for (Input& input : inputs_) {
      if (input.required != required) continue;
      // A Request starts empty and is checked when it is used.
      if (required && input.held.holder == Holder::plain) {
        input.held.holder = types_.kind(input.held.use) == api::Kind::object ? Holder::optional_box
                                                                             : Holder::optional;
        const bool box = input.held.holder == Holder::optional_box;
        input.held.type = (box ? "zefir::OptionalBox<" : "std::optional<") + input.held.value + ">";
        input.member_is_plain = true;
      }
      out.fields.push_back(option_field(input));
    }
    method_.classes.push_back(std::move(out));
  }

  OptionField option_field(const Input& input) const {
    // A Maybe is set as such, so that null can be.
    const bool maybe = input.held.holder == Holder::maybe;
    OptionField field{input.name, input.held.type, maybe ? input.held.type : input.held.value, "",
                      "",         input.doc};
    const api::Type& type = types_.model().type(input.held.use);
    const api::Kind kind = types_.kind(input.held.use);
    if (kind == api::Kind::array) {
      field.item = type.item ? types_.element(*type.item).type : "zefir::Json";
    } else if (kind == api::Kind::map) {
      field.map_value = type.item ? types_.element(*type.item).type : "zefir::Json";
    }
    return field;
  }

  void write_rows() {
    std::size_t next = 0;
    for (const api::Parameter& parameter : operation_.parameters) {
      const Input& input = inputs_[next++];
      std::string row = "{.name = " + string_literal(parameter.name) +
                        ", .in = client::In::" + std::string(api::to_string(parameter.in));
      if (parameter.explode) row += ", .explode = true";
      method_.parameter_rows.push_back(
          typed_row(row, rows_.type(input.held, method_.row + "_" + method_name(input.name))));
    }
    for (const api::Answer& answer : operation_.answers)
      method_.answer_rows.push_back(answer_row(answer));
    if (operation_.body) write_body_rows(operation_.body->content);
    std::vector<std::string> sets;
    for (const api::SecurityRequirement& requirement : operation_.security) {
      std::uint32_t set = 0;
      for (const std::uint32_t scheme : requirement) set |= 1u << scheme;
      sets.push_back(std::to_string(set) + "u");
    }
    if (!sets.empty()) method_.security = "{" + join(sets, ", ") + "}";
  }

  std::string answer_row(const api::Answer& answer) {
    std::string row = "{.first_status = " + std::to_string(answer.first_status) +
                      ", .last_status = " + std::to_string(answer.last_status);
    if (answer.content)
      row += ", .encoding = client::Encoding::" + encoding(answer.content->encoding);
    if (is_success(answer)) row += ", .success = true";
    if (answer.content) {
      row += ", .media_type = " + string_literal(answer.content->media_type);
      if (answer.content->encoding == api::Encoding::json) {
        const std::string name =
            method_.row + "_" +
            (answer.last_status == 999 ? "default" : std::to_string(answer.first_status));
        return typed_row(row, rows_.type(types_.value(answer.content->use), name));
      }
      return typed_row(row, "{.kind = schema::Kind::string}");
    }
    return row + "}";
  }

  void write_body_rows(const api::Content& content) {
    method_.operation_extras.push_back(".request_encoding = client::Encoding::" +
                                       encoding(content.encoding));
    method_.operation_extras.push_back(".request_media_type = " +
                                       string_literal(content.media_type));
    // What Call::body gets: a flattened body as such, else the argument in its holder.
    Held held = types_.value(content.use);
    for (const Input& input : inputs_) {
      if (input.role == Input::Role::body) held = input.held;
    }
    method_.operation_extras.push_back(
        fold(".request_type = " + rows_.type(held, method_.row + "_body"), 4, 4));
  }

  static std::string encoding(api::Encoding value) {
    switch (value) {
      case api::Encoding::json:
        return "json";
      case api::Encoding::form:
        return "form";
      case api::Encoding::text:
        return "text";
      case api::Encoding::bytes:
        break;
    }
    return "bytes";
  }

  void write_signature() {
    std::vector<std::string> declared, defined;
    if (!request_.empty()) {
      declared.push_back("const " + request_ + "& request");
    } else {
      for (const Input& input : inputs_) {
        if (input.required)
          declared.push_back(argument_type(types_, input.held) + " " + input.name);
      }
    }
    defined = declared;
    if (!options_.empty()) {
      declared.push_back("const " + options_ + "& options = " + options_ + "()");
      defined.push_back("const " + options_ + "& options");
    }
    declared.push_back("const zefir::CallOptions& call_options = zefir::CallOptions()");
    defined.push_back("const zefir::CallOptions& call_options");
    const std::string result =
        "boost::asio::awaitable<" + (result_.empty() ? "void" : result_) + "> ";
    method_.declaration =
        fold(result + method_.name + "(" + join(declared, ", ") + ") const;", 2, 4);
    method_.definition =
        fold(result + "Client::" + method_.name + "(" + join(defined, ", ") + ") const {", 0, 4);
  }

  std::string expression(const Input& input) const {
    if (!input.required) return "options." + input.name + "()";
    return request_.empty() ? input.name : "request." + input.name + "()";
  }

  void write_statements() {
    std::vector<std::string>& out = method_.statements;
    out.push_back("zefir::client::Call call(state_, rows::" + method_.row +
                  "_operation, call_options);");
    if (!request_.empty()) {
      for (const Input& input : inputs_) {
        // One that may be null need not be set: empty is null.
        if (!input.required || input.held.nullable) continue;
        out.push_back("call.require(" + string_literal(input.word) + ", " + expression(input) +
                      ".has_value());");
      }
    }
    for (const Input& input : inputs_) {
      if (input.role == Input::Role::parameter)
        out.push_back("call.argument(" + expression(input) + ");");
    }
    if (flattened_) {
      out.push_back(types_.name(operation_.body->content.use.type) + " body;");
      for (const Input& input : inputs_) {
        if (input.role == Input::Role::body_member) write_assignment(input);
      }
      out.push_back("call.body(body);");
    }
    for (const Input& input : inputs_) {
      if (input.role != Input::Role::body) continue;
      out.push_back("call.body(" + expression(input) + ");");
    }
    out.push_back(result_.empty() ? "return std::move(call).finish();"
                                  : "return std::move(call).receive<" + result_ + ">();");
  }

  void write_assignment(const Input& input) {
    const std::string value = expression(input);
    method_.statements.push_back(
        input.member_is_plain ? "if (" + value + ") body." + input.member + " = *" + value + ";"
                              : "body." + input.member + " = " + value + ";");
  }

  void write_doc() {
    Doc doc = doc_lines(operation_.summary, 2);
    if (operation_.description != operation_.summary) {
      append_paragraph(doc, doc_lines(operation_.description, 2));
    }
    append_paragraph(doc, doc_lines(operation_.method + " " + operation_.path, 2));
    Doc tags;
    const auto add_tag = [&](const std::string& text) {
      const Doc lines = doc_lines(text, 2);
      tags.insert(tags.end(), lines.begin(), lines.end());
    };
    for (const Input& input : inputs_) {
      if (!input.required || input.doc.empty() || !request_.empty()) continue;
      add_tag("@param " + input.name + " " + join(input.doc, " "));
    }
    for (const api::Answer& answer : operation_.answers) {
      if (is_success(answer) || !answer.content ||
          answer.content->encoding != api::Encoding::json) {
        continue;
      }
      const std::string status = answer.last_status == 999 ? "any other status"
                                 : answer.first_status == answer.last_status
                                     ? std::to_string(answer.first_status)
                                     : std::to_string(answer.first_status / 100) + "xx";
      add_tag("@throws Error on " + status + ", with a body_as<" +
              types_.value(answer.content->use).type + ">()");
    }
    append_paragraph(doc, tags);
    method_.doc = std::move(doc);
  }

  Types& types_;
  const api::Operation& operation_;
  RowWriter rows_;
  Method method_;
  const api::Answer* success_ = nullptr;
  std::string result_;  // the C++ type of the result; empty for void
  std::vector<Input> inputs_;
  bool flattened_ = false;
  std::string request_, options_;  // class names, or empty
};

}  // namespace

std::vector<Method> build_methods(Types& types, Scope& names) {
  std::vector<Method> methods;
  for (const api::Operation& operation : types.model().operations) {
    methods.push_back(MethodBuilder(types, operation, names).build());
  }
  return methods;
}

std::vector<Scheme> build_schemes(const api::Model& model) {
  Scope scope;
  for (const char* name : {"base_url", "header"}) scope.reserve(name);
  std::vector<Scheme> schemes;
  for (const api::SecurityScheme& scheme : model.security_schemes) {
    using Kind = api::SecurityScheme::Kind;
    Scheme out;
    out.setter = scope.claim(method_name(scheme.name, "credentials"));
    out.basic = scheme.kind == Kind::basic;
    out.index = static_cast<unsigned>(schemes.size());
    std::string row = "{.name = " + string_literal(scheme.name) +
                      ", .kind = client::SecurityScheme::Kind::" +
                      (scheme.kind == Kind::basic    ? "basic"
                       : scheme.kind == Kind::bearer ? "bearer"
                                                     : "api_key");
    if (scheme.kind == Kind::api_key) {
      row += ", .in = client::In::" + std::string(api::to_string(scheme.in)) +
             ", .parameter = " + string_literal(scheme.parameter);
    }
    out.row = fold(row + "}", 4, 4);
    out.doc = doc_lines(scheme.description, 2);
    if (out.doc.empty()) {
      out.doc = {scheme.kind == Kind::basic ? "HTTP basic authentication (RFC 7617)."
                 : scheme.kind == Kind::bearer
                     ? "A bearer token (RFC 6750)."
                     : "The API key, sent as '" + scheme.parameter + "'."};
    }
    schemes.push_back(std::move(out));
  }
  return schemes;
}

}  // namespace zefir::cpp
