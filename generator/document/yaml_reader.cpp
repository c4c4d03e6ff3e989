// SPDX-License-Identifier: Apache-2.0
// Implements yaml_reader.hpp.
#include "document/yaml_reader.hpp"

#include <yaml.h>

#include <algorithm>
#include <new>
#include <utility>

#include "document/yaml_fault.hpp"
#include "document/yaml_merge.hpp"

namespace zefir::document {
namespace {

std::string_view view(const yaml_char_t* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

}  // namespace

class YamlReader::Parser {
 public:
  explicit Parser(std::string_view text) {
    if (yaml_parser_initialize(&parser_) == 0) throw std::bad_alloc();
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()),
                                 text.size());
  }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  ~Parser() { yaml_parser_delete(&parser_); }
  yaml_parser_t* get() { return &parser_; }

 private:
  yaml_parser_t parser_;
};

class YamlReader::Event {
 public:
  Event() = default;
  Event(const Event&) = delete;
  Event& operator=(const Event&) = delete;
  ~Event() { yaml_event_delete(&event_); }
  /// Replaces this by the next event; false when the parser stopped at a fault.
  bool next(Parser& parser) {
    yaml_event_delete(&event_);
    return yaml_parser_parse(parser.get(), &event_) != 0;
  }

  yaml_event_type_t type() const { return event_.type; }
  const yaml_mark_t& mark() const { return event_.start_mark; }
  std::string_view anchor() const {
    switch (event_.type) {
      case YAML_ALIAS_EVENT:
        return view(event_.data.alias.anchor);
      case YAML_SCALAR_EVENT:
        return view(event_.data.scalar.anchor);
      case YAML_SEQUENCE_START_EVENT:
        return view(event_.data.sequence_start.anchor);
      case YAML_MAPPING_START_EVENT:
        return view(event_.data.mapping_start.anchor);
      default:
        return {};
    }
  }
  /// Empty: none.
  std::string_view tag() const {
    switch (event_.type) {
      case YAML_SCALAR_EVENT:
        return view(event_.data.scalar.tag);
      case YAML_SEQUENCE_START_EVENT:
        return view(event_.data.sequence_start.tag);
      case YAML_MAPPING_START_EVENT:
        return view(event_.data.mapping_start.tag);
      default:
        return {};
    }
  }
  /// Of a scalar.
  std::string_view text() const {
    return {reinterpret_cast<const char*>(event_.data.scalar.value), event_.data.scalar.length};
  }
  bool is_plain() const { return event_.data.scalar.style == YAML_PLAIN_SCALAR_STYLE; }

 private:
  yaml_event_t event_{};
};

YamlReader::YamlReader(std::string_view text, std::uint32_t file, Builder& builder,
                       support::Diagnostics& diagnostics)
    : places_(text, file),
      breaks_(text),
      builder_(builder),
      diagnostics_(diagnostics),
      values_of_(builder, diagnostics),
      parser_(std::make_unique<Parser>(breaks_.text())) {}

YamlReader::~YamlReader() = default;

Place YamlReader::place_of(const yaml_mark_t& mark) { return places_.at(mark.line, mark.column); }

bool YamlReader::fail(std::string_view code, Place place, std::string message) {
  diagnostics_.error(code, place, std::move(message));
  return false;
}

const Node* YamlReader::read() {
  Event event;
  while (event.next(*parser_)) {
    if (event.type() == YAML_STREAM_END_EVENT) return root_;
    if (!handle(event)) return nullptr;
  }
  YamlFault fault = describe_fault(*parser_->get(), places_);
  diagnostics_.error("yaml-syntax", fault.place, std::move(fault.message));
  return nullptr;
}

bool YamlReader::handle(const Event& event) {
  switch (event.type()) {
    case YAML_DOCUMENT_START_EVENT:
      return root_ == nullptr || fail("yaml-syntax", place_of(event.mark()),
                                      "a second document starts here; a description is one");
    case YAML_MAPPING_START_EVENT:
      return open(event, true);
    case YAML_SEQUENCE_START_EVENT:
      return open(event, false);
    case YAML_MAPPING_END_EVENT:
    case YAML_SEQUENCE_END_EVENT:
      return close();
    case YAML_SCALAR_EVENT:
      return take_scalar(event);
    case YAML_ALIAS_EVENT:
      return take_alias(event);
    default:
      return true;  // the stream's and the document's ends carry nothing
  }
}

bool YamlReader::count(std::size_t values, Place place) {
  values_ += values;  // at most most_values each, so this cannot overflow
  return values_ <= most_values || fail("too-large", place,
                                        "with its aliases written out the document has more than " +
                                            std::to_string(most_values) + " values");
}

bool YamlReader::fits(std::size_t level, Place place) {
  if (!frames_.empty()) frames_.back().deepest = std::max(frames_.back().deepest, level);
  return level <= deepest_nesting ||
         fail("too-deep", place,
              "values are nested more than " + std::to_string(deepest_nesting) + " deep");
}

bool YamlReader::open(const Event& event, bool is_mapping) {
  const Place place = place_of(event.mark());
  if (!frames_.empty() && frames_.back().awaits_key) {
    return fail("yaml-syntax", place,
                is_mapping ? "a mapping cannot be a key; text that starts with '{' needs quotes"
                           : "a list cannot be a key; text that starts with '[' needs quotes");
  }
  if (!fits(frames_.size() + 1, place)) return false;
  if (!event.tag().empty()) values_of_.check_collection_tag(event.tag(), is_mapping, place);
  std::string anchor(event.anchor());
  if (!anchor.empty()) anchors_[anchor] = Anchor{};
  frames_.push_back({is_mapping, is_mapping, is_mapping ? entries_.size() : items_.size(),
                     merges_.size(), values_, frames_.size() + 1, place, std::move(anchor)});
  return count(1, place);
}

const Node* YamlReader::mapping(const Frame& frame) {
  const std::span<Entry> own = std::span(entries_).subspan(frame.first);
  if (frame.first_merge == merges_.size()) return builder_.object(frame.place, own);
  const auto merges = std::span<const std::size_t>(merges_).subspan(frame.first_merge);
  std::vector<Entry> entries = merge_entries(own, merges, diagnostics_);
  return builder_.object(frame.place, entries);
}

bool YamlReader::close() {
  const Frame frame = std::move(frames_.back());
  frames_.pop_back();
  const Node* node = nullptr;
  if (frame.is_mapping) {
    node = mapping(frame);
    entries_.resize(frame.first);
    merges_.resize(frame.first_merge);
  } else {
    node = builder_.array(frame.place, std::span(items_).subspan(frame.first));
    items_.resize(frame.first);
  }
  if (!frames_.empty()) frames_.back().deepest = std::max(frames_.back().deepest, frame.deepest);
  if (!frame.anchor.empty()) {
    anchors_[frame.anchor] = {node, values_ - frame.values_before, frame.deepest - frames_.size()};
  }
  return deliver(node);
}

const Node* YamlReader::scalar(const Event& event, std::string_view text, Place place) {
  if (!event.tag().empty()) return values_of_.tagged(event.tag(), text, event.is_plain(), place);
  return event.is_plain() ? values_of_.plain(text, place) : values_of_.string(text, place);
}

bool YamlReader::take_scalar(const Event& event) {
  const Place place = place_of(event.mark());
  const std::string_view text = breaks_.restore(event.text());
  const bool is_key = !frames_.empty() && frames_.back().awaits_key;
  if (is_key && event.anchor().empty()) {
    return take_key(builder_.keep(text), place, event.is_plain() && text == "<<");
  }
  // A document of nothing but comments is an empty scalar to libyaml.
  const bool is_nothing = event.is_plain() && text.empty() && event.tag().empty();
  if (frames_.empty() && is_nothing) return true;
  const Node* node = scalar(event, text, place);
  if (!event.anchor().empty()) anchors_[std::string(event.anchor())] = {node, 1, 0};
  if (is_key) return take_key(builder_.keep(text), place, false);
  return count(1, place) && deliver(node);
}

bool YamlReader::take_alias(const Event& event) {
  const Place place = place_of(event.mark());
  const std::string name(event.anchor());
  const auto found = anchors_.find(name);
  if (found == anchors_.end()) {
    return fail("yaml-syntax", place,
                "the alias '*" + name + "' has no anchor '&" + name + "' before it");
  }
  const Anchor& anchor = found->second;
  if (anchor.node == nullptr) {
    return fail("yaml-syntax", place,
                "the alias '*" + name + "' stands inside the value it refers to");
  }
  if (!frames_.empty() && frames_.back().awaits_key) {
    return anchor.node->is_string() || anchor.node->is_number()
               ? take_key(anchor.node->text(), place, false)
               : fail("yaml-syntax", place,
                      "the alias '*" + name + "' cannot be a key, it is " +
                          std::string(to_string(anchor.node->kind())));
  }
  return fits(frames_.size() + anchor.height, place) && count(anchor.values, place) &&
         deliver(anchor.node);
}

bool YamlReader::take_key(std::string_view key, Place place, bool is_merge) {
  Frame& frame = frames_.back();
  if (is_merge) merges_.push_back(entries_.size() - frame.first);
  entries_.push_back({key, place, nullptr});
  frame.awaits_key = false;
  return true;
}

bool YamlReader::deliver(const Node* value) {
  if (frames_.empty()) {
    root_ = value;
  } else if (Frame& frame = frames_.back(); frame.is_mapping) {
    entries_.back().value = value;
    frame.awaits_key = true;
  } else {
    items_.push_back(value);
  }
  return true;
}

}  // namespace zefir::document
