// SPDX-License-Identifier: Apache-2.0
// Implements bodies_and_answers.hpp.
#include "dialects/openapi/bodies_and_answers.hpp"

#include <algorithm>
#include <utility>

#include "dialects/openapi/keywords.hpp"
#include "dialects/openapi/media_types.hpp"
#include "dialects/openapi/names.hpp"

namespace zefir::dialects::openapi {
namespace {

using api::Answer;
using api::Content;
using api::Encoding;
using document::Entry;

// Which way the bytes go, for messages.
enum class Way { sent, received };

const Entry* best_of(const Node& content) {
  const Entry* best = nullptr;
  for (const Entry& entry : content.entries()) {
    if (!best || rank_of(entry.key) < rank_of(best->key)) best = &entry;
  }
  return best;
}

// "or null" and aliases aside, whether the schema is for text or bytes.
bool is_text_schema(const Node& schema) {
  const Node* type = schema.find("type");
  if (type && type->is_string()) return type->text() == "string" || type->text() == "file";
  return schema.is_object() && schema.entries().empty();
}

class ContentReader {
 public:
  ContentReader(Context& context, Schemas& schemas, Way way)
      : context_(context), schemas_(schemas), way_(way) {}

  Content read(const Entry& entry, const Site& content_site) {
    const Site site = content_site.down(entry.key, entry.key_place);
    Content content;
    content.media_type = entry.key;
    content.encoding = encoding_of(entry.key);
    const bool object = expect_object(context_, *entry.value, "a media type");
    if (object) check_keywords(context_, *entry.value, Vocabulary::media_type);
    const Node* schema = object ? entry.value->find("schema") : nullptr;
    settle_range(schema, content);
    if (content.encoding == Encoding::json || content.encoding == Encoding::form) {
      content.use = schema ? schemas_.use(*schema, site.down("schema", schema->place()))
                           : schemas_.anything();
    } else {
      read_plain(entry, schema, content);
    }
    return content;
  }

 private:
  // Of "*/*" one type must be taken: JSON, where the schema is not one of text.
  void settle_range(const Node* schema, Content& content) {
    if (!is_range(content.media_type)) return;
    if (content.media_type.starts_with("text/")) {
      content.encoding = Encoding::text;
      if (way_ == Way::sent) content.media_type = "text/plain";
    } else if (schema && !is_text_schema(*behind(*schema))) {
      content.encoding = Encoding::json;
      content.media_type = "application/json";
    } else if (way_ == Way::sent) {
      content.media_type = "application/octet-stream";
    }
  }

  void read_plain(const Entry& entry, const Node* schema, Content& content) {
    const bool text = content.encoding == Encoding::text;
    const std::string became = std::string(text ? "text" : "bytes") +
                               (way_ == Way::sent ? " sent as given" : " as received");
    content.use = schemas_.plain_string();
    if (is_multipart(entry.key) && way_ == Way::sent) {
      context_.diagnostics.degrade(
          "multipart-unsupported", entry.key_place,
          quoted(entry.key) + " is not supported yet; the body is " + became, became);
    } else if (schema && !is_text_schema(*behind(*schema))) {
      context_.diagnostics.degrade(
          "content-unsupported", entry.key_place,
          "values of " + quoted(entry.key) + " are not supported yet; the body is " + became,
          became);
    }
  }

  const Node* behind(const Node& schema) {
    const Node* ref = schema.find("$ref");
    if (!ref) return &schema;
    const Node* target = document::resolve_ref(context_.document, *ref, context_.diagnostics).node;
    return target ? target : &schema;
  }

  Context& context_;
  Schemas& schemas_;
  Way way_;
};

void warn_of_others(Context& context, const Node& content, const Entry& taken) {
  std::string others;
  for (const Entry& entry : content.entries()) {
    if (&entry == &taken) continue;
    if (!others.empty()) others += ", ";
    others += quoted(entry.key);
  }
  if (others.empty()) return;
  context.diagnostics.warning("body-media-type-ignored", content.place(),
                              "the body is sent as " + quoted(taken.key) + "; " + others +
                                  (content.entries().size() > 2 ? " are" : " is") +
                                  " not offered yet");
}

// "404": 404..404; "4XX": 400..499; "default": 0..999.
bool read_status(std::string_view key, Answer& answer) {
  if (key == "default") {
    answer.first_status = 0;
    answer.last_status = 999;
    return true;
  }
  if (key.size() != 3 || key[0] < '1' || key[0] > '5') return false;
  const auto hundreds = static_cast<std::uint16_t>((key[0] - '0') * 100);
  if ((key[1] == 'X' || key[1] == 'x') && (key[2] == 'X' || key[2] == 'x')) {
    answer.first_status = hundreds;
    answer.last_status = static_cast<std::uint16_t>(hundreds + 99);
    return true;
  }
  if (key[1] < '0' || key[1] > '9' || key[2] < '0' || key[2] > '9') return false;
  answer.first_status = answer.last_status =
      static_cast<std::uint16_t>(hundreds + (key[1] - '0') * 10 + (key[2] - '0'));
  return true;
}

bool has_no_body(const Answer& answer) {
  return answer.last_status < 200 || answer.first_status == 204 || answer.first_status == 304;
}

// Exact statuses, ranges, default; each by status.
std::pair<int, unsigned> order_of(const Answer& answer) {
  const unsigned width = static_cast<unsigned>(answer.last_status) - answer.first_status;
  return {width == 0 ? 0 : width < 100 ? 1 : 2, answer.first_status};
}

std::optional<Answer> read_answer(Context& context, Schemas& schemas, const Entry& entry, Site site,
                                  bool bodiless) {
  Answer answer;
  answer.place = entry.key_place;
  if (!read_status(entry.key, answer)) {
    context.diagnostics.error("answer-status-invalid", entry.key_place,
                              quoted(entry.key) +
                                  " is no status: it is a number such as '200', a "
                                  "range such as '4XX', or 'default'");
    return std::nullopt;
  }
  const Target target = follow(context, *entry.value, site.pointer, "a response");
  if (!target.node) return std::nullopt;
  const Node& object = *target.node;
  check_keywords(context, object, Vocabulary::response);
  answer.description = read_text(context, object, "description");
  const Node* content = read_object(context, object, "content");
  if (!content || content->entries().empty() || bodiless || has_no_body(answer)) return answer;
  if (target.by_ref) site = {target.pointer, pointer_words(target.pointer), object.place()};
  ContentReader reader(context, schemas, Way::received);
  answer.content = reader.read(*best_of(*content), site.down("content", content->place()));
  return answer;
}

}  // namespace

std::optional<api::Body> read_body(Context& context, Schemas& schemas, const Node& node,
                                   const Site& site) {
  const Site here = site.down("requestBody", "body", node.place());
  const Target target = follow(context, node, here.pointer, "a request body");
  if (!target.node) return std::nullopt;
  const Node& object = *target.node;
  check_keywords(context, object, Vocabulary::body);
  if (!object.find("content")) {
    context.diagnostics.error("missing-keyword", object.place(), "a request body has no 'content'");
    return std::nullopt;
  }
  const Node* content = read_object(context, object, "content");
  if (!content || content->entries().empty()) return std::nullopt;
  const Entry& entry = *best_of(*content);
  warn_of_others(context, *content, entry);

  api::Body body;
  body.required = read_flag(context, object, "required").value_or(false);
  body.description = read_text(context, object, "description");
  Site inside =
      target.by_ref ? Site{target.pointer, pointer_words(target.pointer), object.place()} : here;
  ContentReader reader(context, schemas, Way::sent);
  body.content = reader.read(entry, inside.down("content", content->place()));
  const Node* schema = entry.value->find("schema");
  body.flatten = schema && !schemas.is_reference(*schema);
  for (const Node* owner : {schema, &object}) {
    if (!owner || !owner->is_object()) continue;
    if (const auto flag = read_flag(context, *owner, "x-zefir-flatten")) body.flatten = *flag;
  }
  return body;
}

std::vector<Answer> read_answers(Context& context, Schemas& schemas, const Node& responses,
                                 const Site& site, bool bodiless) {
  const Site folder = site.down("responses", responses.place());
  std::vector<Answer> answers;
  bool named_success = false;
  for (const Entry& entry : responses.entries()) {
    if (entry.key.starts_with("x-")) continue;
    // "getUser response" is the first success; others say their status too.
    Site here = folder.down(entry.key, entry.key_place);
    const bool success = entry.key.starts_with('2') && !named_success;
    here.name = words(site.name, success ? "response" : "response " + std::string(entry.key));
    std::optional<Answer> answer = read_answer(context, schemas, entry, here, bodiless);
    if (!answer) continue;
    named_success = named_success || (success && answer->content);
    answers.push_back(std::move(*answer));
  }
  std::stable_sort(answers.begin(), answers.end(), [](const Answer& left, const Answer& right) {
    return order_of(left) < order_of(right);
  });
  return answers;
}

void settle_contents(Context& context, Schemas& schemas) {
  for (api::Operation& operation : context.model.operations) {
    if (!operation.body) continue;
    api::Body& body = *operation.body;
    const Use use = context.model.resolve(body.content.use);
    const api::Kind kind = context.model.type(use).kind;
    const bool object = kind == api::Kind::object || kind == api::Kind::all_of;
    body.flatten = body.flatten && object && !use.nullable;
    if (body.content.encoding != Encoding::form || object || kind == api::Kind::map ||
        kind == api::Kind::any) {
      continue;
    }
    context.diagnostics.degrade("content-unsupported", operation.place,
                                "a form must be an object, but the body is of type " +
                                    quoted(api::to_string(kind)) + "; it is bytes sent as given",
                                "bytes sent as given");
    body.content.encoding = Encoding::bytes;
    body.content.use = schemas.plain_string();
  }
}

}  // namespace zefir::dialects::openapi
