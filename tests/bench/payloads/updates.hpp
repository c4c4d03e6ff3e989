// SPDX-License-Identifier: Apache-2.0
// A chat server's updates, as zefir generates such structs: what the payload figures are measured
// on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "zefir/base.hpp"

namespace zefir::schema {
struct Type;
}

namespace updates {

enum class ChatType : std::uint8_t { private_, group, supergroup, channel };
std::string_view to_string(ChatType value) noexcept;

enum class EntityType : std::uint8_t {
  mention,
  hashtag,
  cashtag,
  bot_command,
  url,
  email,
  phone_number,
  bold,
  italic,
  underline,
  strikethrough,
  spoiler,
  blockquote,
  code,
  pre,
  text_link,
  text_mention,
  custom_emoji,
};
std::string_view to_string(EntityType value) noexcept;

struct User {
  std::int64_t id = 0;
  bool is_bot = false;
  std::string first_name;
  std::optional<std::string> last_name;
  std::optional<std::string> username;
  std::optional<std::string> language_code;
  std::optional<bool> is_premium;

  User();
  User(const User&);
  User(User&&) noexcept;
  User& operator=(const User&);
  User& operator=(User&&) noexcept;
  ~User();
  bool operator==(const User&) const;
};
const zefir::schema::Type& zefir_type(std::type_identity<User>);

struct Chat {
  std::int64_t id = 0;
  ChatType type = ChatType::private_;
  std::optional<std::string> title;
  std::optional<std::string> username;
  std::optional<std::string> first_name;
  std::optional<std::string> last_name;

  Chat();
  Chat(const Chat&);
  Chat(Chat&&) noexcept;
  Chat& operator=(const Chat&);
  Chat& operator=(Chat&&) noexcept;
  ~Chat();
  bool operator==(const Chat&) const;
};
const zefir::schema::Type& zefir_type(std::type_identity<Chat>);

struct MessageEntity {
  EntityType type = EntityType::mention;
  std::int64_t offset = 0;
  std::int64_t length = 0;
  std::optional<std::string> url;
  zefir::OptionalBox<User> user;

  MessageEntity();
  MessageEntity(const MessageEntity&);
  MessageEntity(MessageEntity&&) noexcept;
  MessageEntity& operator=(const MessageEntity&);
  MessageEntity& operator=(MessageEntity&&) noexcept;
  ~MessageEntity();
  bool operator==(const MessageEntity&) const;
};
const zefir::schema::Type& zefir_type(std::type_identity<MessageEntity>);

struct PhotoSize {
  std::string file_id;
  std::string file_unique_id;
  std::int64_t width = 0;
  std::int64_t height = 0;
  std::optional<std::int64_t> file_size;

  PhotoSize();
  PhotoSize(const PhotoSize&);
  PhotoSize(PhotoSize&&) noexcept;
  PhotoSize& operator=(const PhotoSize&);
  PhotoSize& operator=(PhotoSize&&) noexcept;
  ~PhotoSize();
  bool operator==(const PhotoSize&) const;
};
const zefir::schema::Type& zefir_type(std::type_identity<PhotoSize>);

struct Message {
  std::int64_t message_id = 0;
  zefir::OptionalBox<User> from;
  Chat chat;
  std::int64_t date = 0;
  zefir::OptionalBox<Message> reply_to_message;
  std::optional<std::string> text;
  std::optional<std::vector<MessageEntity>> entities;
  std::optional<std::vector<PhotoSize>> photo;
  std::optional<std::string> caption;

  Message();
  Message(const Message&);
  Message(Message&&) noexcept;
  Message& operator=(const Message&);
  Message& operator=(Message&&) noexcept;
  ~Message();
  bool operator==(const Message&) const;
};
const zefir::schema::Type& zefir_type(std::type_identity<Message>);

struct CallbackQuery {
  std::string id;
  User from;
  zefir::OptionalBox<Message> message;
  std::string chat_instance;
  std::optional<std::string> data;

  CallbackQuery();
  CallbackQuery(const CallbackQuery&);
  CallbackQuery(CallbackQuery&&) noexcept;
  CallbackQuery& operator=(const CallbackQuery&);
  CallbackQuery& operator=(CallbackQuery&&) noexcept;
  ~CallbackQuery();
  bool operator==(const CallbackQuery&) const;
};
const zefir::schema::Type& zefir_type(std::type_identity<CallbackQuery>);

struct Update {
  std::int64_t update_id = 0;
  zefir::OptionalBox<Message> message;
  zefir::OptionalBox<Message> edited_message;
  zefir::OptionalBox<CallbackQuery> callback_query;

  Update();
  Update(const Update&);
  Update(Update&&) noexcept;
  Update& operator=(const Update&);
  Update& operator=(Update&&) noexcept;
  ~Update();
  bool operator==(const Update&) const;
};
const zefir::schema::Type& zefir_type(std::type_identity<Update>);

}  // namespace updates
