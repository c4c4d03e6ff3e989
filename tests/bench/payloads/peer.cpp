// SPDX-License-Identifier: Apache-2.0
// The same structs by nlohmann::json: parse, then from_json; to_json, then dump. Written the way
// its manual shows, with `find` where a member may be absent; it checks no bounds.
#include "peer.hpp"

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace updates {

using nlohmann::json;

namespace {

template <class T>
void read(const json& object, const char* key, T& member) {
  object.at(key).get_to(member);
}
template <class T>
void read(const json& object, const char* key, std::optional<T>& member) {
  if (const auto found = object.find(key); found != object.end()) found->get_to(member.emplace());
}
template <class T>
void read(const json& object, const char* key, zefir::OptionalBox<T>& member) {
  if (const auto found = object.find(key); found != object.end()) found->get_to(member.emplace());
}

template <class T>
void write(json& object, const char* key, const T& member) {
  object[key] = member;
}
template <class T>
void write(json& object, const char* key, const std::optional<T>& member) {
  if (member) object[key] = *member;
}
template <class T>
void write(json& object, const char* key, const zefir::OptionalBox<T>& member) {
  if (member) object[key] = *member;
}

template <class E, std::size_t count>
void read_word(const json& word, E& value) {
  const auto& text = word.get_ref<const std::string&>();
  for (std::size_t i = 0; i < count; ++i) {
    value = static_cast<E>(i);
    if (to_string(value) == text) return;
  }
  throw std::runtime_error("an unknown word");
}

}  // namespace

void from_json(const json& word, ChatType& value) { read_word<ChatType, 4>(word, value); }
void from_json(const json& word, EntityType& value) { read_word<EntityType, 18>(word, value); }
void to_json(json& word, ChatType value) { word = std::string(to_string(value)); }
void to_json(json& word, EntityType value) { word = std::string(to_string(value)); }

void from_json(const json& object, User& value);
void to_json(json& object, const User& value);
void from_json(const json& object, Chat& value);
void to_json(json& object, const Chat& value);
void from_json(const json& object, MessageEntity& value);
void to_json(json& object, const MessageEntity& value);
void from_json(const json& object, PhotoSize& value);
void to_json(json& object, const PhotoSize& value);
void from_json(const json& object, Message& value);
void to_json(json& object, const Message& value);
void from_json(const json& object, CallbackQuery& value);
void to_json(json& object, const CallbackQuery& value);
void from_json(const json& object, Update& value);
void to_json(json& object, const Update& value);

void from_json(const json& object, User& value) {
  read(object, "id", value.id);
  read(object, "is_bot", value.is_bot);
  read(object, "first_name", value.first_name);
  read(object, "last_name", value.last_name);
  read(object, "username", value.username);
  read(object, "language_code", value.language_code);
  read(object, "is_premium", value.is_premium);
}
void to_json(json& object, const User& value) {
  object = json::object();
  write(object, "id", value.id);
  write(object, "is_bot", value.is_bot);
  write(object, "first_name", value.first_name);
  write(object, "last_name", value.last_name);
  write(object, "username", value.username);
  write(object, "language_code", value.language_code);
  write(object, "is_premium", value.is_premium);
}

void from_json(const json& object, Chat& value) {
  read(object, "id", value.id);
  read(object, "type", value.type);
  read(object, "title", value.title);
  read(object, "username", value.username);
  read(object, "first_name", value.first_name);
  read(object, "last_name", value.last_name);
}
void to_json(json& object, const Chat& value) {
  object = json::object();
  write(object, "id", value.id);
  write(object, "type", value.type);
  write(object, "title", value.title);
  write(object, "username", value.username);
  write(object, "first_name", value.first_name);
  write(object, "last_name", value.last_name);
}

void from_json(const json& object, MessageEntity& value) {
  read(object, "type", value.type);
  read(object, "offset", value.offset);
  read(object, "length", value.length);
  read(object, "url", value.url);
  read(object, "user", value.user);
}
void to_json(json& object, const MessageEntity& value) {
  object = json::object();
  write(object, "type", value.type);
  write(object, "offset", value.offset);
  write(object, "length", value.length);
  write(object, "url", value.url);
  write(object, "user", value.user);
}

void from_json(const json& object, PhotoSize& value) {
  read(object, "file_id", value.file_id);
  read(object, "file_unique_id", value.file_unique_id);
  read(object, "width", value.width);
  read(object, "height", value.height);
  read(object, "file_size", value.file_size);
}
void to_json(json& object, const PhotoSize& value) {
  object = json::object();
  write(object, "file_id", value.file_id);
  write(object, "file_unique_id", value.file_unique_id);
  write(object, "width", value.width);
  write(object, "height", value.height);
  write(object, "file_size", value.file_size);
}

void from_json(const json& object, Message& value) {
  read(object, "message_id", value.message_id);
  read(object, "from", value.from);
  read(object, "chat", value.chat);
  read(object, "date", value.date);
  read(object, "reply_to_message", value.reply_to_message);
  read(object, "text", value.text);
  read(object, "entities", value.entities);
  read(object, "photo", value.photo);
  read(object, "caption", value.caption);
}
void to_json(json& object, const Message& value) {
  object = json::object();
  write(object, "message_id", value.message_id);
  write(object, "from", value.from);
  write(object, "chat", value.chat);
  write(object, "date", value.date);
  write(object, "reply_to_message", value.reply_to_message);
  write(object, "text", value.text);
  write(object, "entities", value.entities);
  write(object, "photo", value.photo);
  write(object, "caption", value.caption);
}

void from_json(const json& object, CallbackQuery& value) {
  read(object, "id", value.id);
  read(object, "from", value.from);
  read(object, "message", value.message);
  read(object, "chat_instance", value.chat_instance);
  read(object, "data", value.data);
}
void to_json(json& object, const CallbackQuery& value) {
  object = json::object();
  write(object, "id", value.id);
  write(object, "from", value.from);
  write(object, "message", value.message);
  write(object, "chat_instance", value.chat_instance);
  write(object, "data", value.data);
}

void from_json(const json& object, Update& value) {
  read(object, "update_id", value.update_id);
  read(object, "message", value.message);
  read(object, "edited_message", value.edited_message);
  read(object, "callback_query", value.callback_query);
}
void to_json(json& object, const Update& value) {
  object = json::object();
  write(object, "update_id", value.update_id);
  write(object, "message", value.message);
  write(object, "edited_message", value.edited_message);
  write(object, "callback_query", value.callback_query);
}

std::vector<Update> peer_load_updates(std::string_view text) {
  return json::parse(text).get<std::vector<Update>>();
}
User peer_load_user(std::string_view text) { return json::parse(text).get<User>(); }
std::string peer_dump(const std::vector<Update>& value) { return json(value).dump(); }
std::string peer_dump(const User& value) { return json(value).dump(); }
std::string peer_version() {
  return std::to_string(NLOHMANN_JSON_VERSION_MAJOR) + "." +
         std::to_string(NLOHMANN_JSON_VERSION_MINOR) + "." +
         std::to_string(NLOHMANN_JSON_VERSION_PATCH);
}

}  // namespace updates
