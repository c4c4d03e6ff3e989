// SPDX-License-Identifier: Apache-2.0
// The rows of the structs, in the form zefir generates.
#include "updates.hpp"

#include <cstddef>
#include <iterator>
#include <utility>

#include "zefir/schema/ops.hpp"
#include "zefir/schema/rows.hpp"

// The structs are not standard-layout; GCC and Clang define offsetof for them all the same.
#pragma GCC diagnostic ignored "-Winvalid-offsetof"

namespace updates {

namespace rows {
namespace schema = zefir::schema;
extern const schema::Object user_object;
extern const schema::Object chat_object;
extern const schema::Object message_entity_object;
extern const schema::Object photo_size_object;
extern const schema::Object message_object;
extern const schema::Object callback_query_object;
extern const schema::Object update_object;

constexpr schema::IntegerBounds id_bounds = {.minimum = 1, .maximum = 4'503'599'627'370'495};
constexpr schema::IntegerBounds natural_bounds = {.minimum = 0};
constexpr schema::IntegerBounds positive_bounds = {.minimum = 1};
constexpr schema::StringBounds name_bounds = {.min_length = 1, .max_length = 255};
constexpr schema::StringBounds title_bounds = {.min_length = 1, .max_length = 128};
constexpr schema::StringBounds text_bounds = {.max_length = 4096};
constexpr schema::StringBounds caption_bounds = {.max_length = 1024};
constexpr schema::StringBounds data_bounds = {.min_length = 1, .max_length = 64};
constexpr schema::SizeBounds entities_bounds = {.maximum = 100};

constexpr std::string_view chat_type_words[] = {"private", "group", "supergroup", "channel"};
constexpr schema::Enum chat_type_enum = {.name = "ChatType",
                                         .place = "#/components/schemas/ChatType",
                                         .words = chat_type_words,
                                         .width = sizeof(ChatType)};
constexpr std::string_view entity_type_words[] = {
    "mention",      "hashtag", "cashtag", "bot_command", "url",           "email",
    "phone_number", "bold",    "italic",  "underline",   "strikethrough", "spoiler",
    "blockquote",   "code",    "pre",     "text_link",   "text_mention",  "custom_emoji"};
constexpr schema::Enum entity_type_enum = {.name = "EntityType",
                                           .place = "#/components/schemas/EntityType",
                                           .words = entity_type_words,
                                           .width = sizeof(EntityType)};
}  // namespace rows

std::string_view to_string(ChatType value) noexcept {
  const auto index = static_cast<std::size_t>(value);
  return index < std::size(rows::chat_type_words) ? rows::chat_type_words[index]
                                                  : std::string_view();
}
std::string_view to_string(EntityType value) noexcept {
  const auto index = static_cast<std::size_t>(value);
  return index < std::size(rows::entity_type_words) ? rows::entity_type_words[index]
                                                    : std::string_view();
}

// User

namespace rows {
constexpr schema::Member user_members[] = {
    {.key = "id",
     .offset = offsetof(User, id),
     .required = true,
     .type = {.kind = schema::Kind::int64, .bounds = &id_bounds}},
    {.key = "is_bot",
     .offset = offsetof(User, is_bot),
     .required = true,
     .type = {.kind = schema::Kind::boolean}},
    {.key = "first_name",
     .offset = offsetof(User, first_name),
     .required = true,
     .type = {.kind = schema::Kind::string, .bounds = &name_bounds}},
    {.key = "last_name",
     .offset = offsetof(User, last_name),
     .type = {.kind = schema::Kind::string,
              .holder = schema::Holder::optional,
              .bounds = &name_bounds}},
    {.key = "username",
     .offset = offsetof(User, username),
     .type = {.kind = schema::Kind::string,
              .holder = schema::Holder::optional,
              .bounds = &name_bounds}},
    {.key = "language_code",
     .offset = offsetof(User, language_code),
     .type = {.kind = schema::Kind::string, .holder = schema::Holder::optional}},
    {.key = "is_premium",
     .offset = offsetof(User, is_premium),
     .type = {.kind = schema::Kind::boolean, .holder = schema::Holder::optional}},
};
constexpr auto user_keys = schema::make_keys(user_members);
constinit const schema::Object user_object = {
    .name = "User",
    .place = "#/components/schemas/User",
    .members = user_members,
    .keys = user_keys.keys(),
    .lifetime = schema::lifetime_of<User>,
    .unknown = schema::Unknown::raise,
};
}  // namespace rows

User::User() = default;
User::User(const User&) = default;
User::User(User&&) noexcept = default;
User& User::operator=(const User& other) { return *this = User(other); }
User& User::operator=(User&&) noexcept = default;
User::~User() = default;
bool User::operator==(const User&) const = default;
const zefir::schema::Type& zefir_type(std::type_identity<User>) {
  static constexpr zefir::schema::Type type{.kind = zefir::schema::Kind::object,
                                            .detail = {.object = &rows::user_object}};
  return type;
}

// Chat

namespace rows {
constexpr schema::Member chat_members[] = {
    {.key = "id",
     .offset = offsetof(Chat, id),
     .required = true,
     .type = {.kind = schema::Kind::int64}},
    {.key = "type",
     .offset = offsetof(Chat, type),
     .required = true,
     .type = {.kind = schema::Kind::enumeration, .detail = {.enumeration = &chat_type_enum}}},
    {.key = "title",
     .offset = offsetof(Chat, title),
     .type = {.kind = schema::Kind::string,
              .holder = schema::Holder::optional,
              .bounds = &title_bounds}},
    {.key = "username",
     .offset = offsetof(Chat, username),
     .type = {.kind = schema::Kind::string,
              .holder = schema::Holder::optional,
              .bounds = &name_bounds}},
    {.key = "first_name",
     .offset = offsetof(Chat, first_name),
     .type = {.kind = schema::Kind::string,
              .holder = schema::Holder::optional,
              .bounds = &name_bounds}},
    {.key = "last_name",
     .offset = offsetof(Chat, last_name),
     .type = {.kind = schema::Kind::string,
              .holder = schema::Holder::optional,
              .bounds = &name_bounds}},
};
constexpr auto chat_keys = schema::make_keys(chat_members);
constinit const schema::Object chat_object = {
    .name = "Chat",
    .place = "#/components/schemas/Chat",
    .members = chat_members,
    .keys = chat_keys.keys(),
    .lifetime = schema::lifetime_of<Chat>,
    .unknown = schema::Unknown::raise,
};
}  // namespace rows

Chat::Chat() = default;
Chat::Chat(const Chat&) = default;
Chat::Chat(Chat&&) noexcept = default;
Chat& Chat::operator=(const Chat& other) { return *this = Chat(other); }
Chat& Chat::operator=(Chat&&) noexcept = default;
Chat::~Chat() = default;
bool Chat::operator==(const Chat&) const = default;
const zefir::schema::Type& zefir_type(std::type_identity<Chat>) {
  static constexpr zefir::schema::Type type{.kind = zefir::schema::Kind::object,
                                            .detail = {.object = &rows::chat_object}};
  return type;
}

// MessageEntity

namespace rows {
constexpr schema::Member message_entity_members[] = {
    {.key = "type",
     .offset = offsetof(MessageEntity, type),
     .required = true,
     .type = {.kind = schema::Kind::enumeration, .detail = {.enumeration = &entity_type_enum}}},
    {.key = "offset",
     .offset = offsetof(MessageEntity, offset),
     .required = true,
     .type = {.kind = schema::Kind::int64, .bounds = &natural_bounds}},
    {.key = "length",
     .offset = offsetof(MessageEntity, length),
     .required = true,
     .type = {.kind = schema::Kind::int64, .bounds = &positive_bounds}},
    {.key = "url",
     .offset = offsetof(MessageEntity, url),
     .type = {.kind = schema::Kind::string, .holder = schema::Holder::optional}},
    {.key = "user",
     .offset = offsetof(MessageEntity, user),
     .type = {.kind = schema::Kind::object,
              .holder = schema::Holder::optional_box,
              .detail = {.object = &user_object}}},
};
constexpr auto message_entity_keys = schema::make_keys(message_entity_members);
constinit const schema::Object message_entity_object = {
    .name = "MessageEntity",
    .place = "#/components/schemas/MessageEntity",
    .members = message_entity_members,
    .keys = message_entity_keys.keys(),
    .lifetime = schema::lifetime_of<MessageEntity>,
    .unknown = schema::Unknown::raise,
};
}  // namespace rows

MessageEntity::MessageEntity() = default;
MessageEntity::MessageEntity(const MessageEntity&) = default;
MessageEntity::MessageEntity(MessageEntity&&) noexcept = default;
MessageEntity& MessageEntity::operator=(const MessageEntity& other) {
  return *this = MessageEntity(other);
}
MessageEntity& MessageEntity::operator=(MessageEntity&&) noexcept = default;
MessageEntity::~MessageEntity() = default;
bool MessageEntity::operator==(const MessageEntity&) const = default;
const zefir::schema::Type& zefir_type(std::type_identity<MessageEntity>) {
  static constexpr zefir::schema::Type type{.kind = zefir::schema::Kind::object,
                                            .detail = {.object = &rows::message_entity_object}};
  return type;
}

// PhotoSize

namespace rows {
constexpr schema::Member photo_size_members[] = {
    {.key = "file_id",
     .offset = offsetof(PhotoSize, file_id),
     .required = true,
     .type = {.kind = schema::Kind::string, .bounds = &name_bounds}},
    {.key = "file_unique_id",
     .offset = offsetof(PhotoSize, file_unique_id),
     .required = true,
     .type = {.kind = schema::Kind::string, .bounds = &name_bounds}},
    {.key = "width",
     .offset = offsetof(PhotoSize, width),
     .required = true,
     .type = {.kind = schema::Kind::int64, .bounds = &natural_bounds}},
    {.key = "height",
     .offset = offsetof(PhotoSize, height),
     .required = true,
     .type = {.kind = schema::Kind::int64, .bounds = &natural_bounds}},
    {.key = "file_size",
     .offset = offsetof(PhotoSize, file_size),
     .type = {.kind = schema::Kind::int64,
              .holder = schema::Holder::optional,
              .bounds = &natural_bounds}},
};
constexpr auto photo_size_keys = schema::make_keys(photo_size_members);
constinit const schema::Object photo_size_object = {
    .name = "PhotoSize",
    .place = "#/components/schemas/PhotoSize",
    .members = photo_size_members,
    .keys = photo_size_keys.keys(),
    .lifetime = schema::lifetime_of<PhotoSize>,
    .unknown = schema::Unknown::raise,
};
}  // namespace rows

PhotoSize::PhotoSize() = default;
PhotoSize::PhotoSize(const PhotoSize&) = default;
PhotoSize::PhotoSize(PhotoSize&&) noexcept = default;
PhotoSize& PhotoSize::operator=(const PhotoSize& other) { return *this = PhotoSize(other); }
PhotoSize& PhotoSize::operator=(PhotoSize&&) noexcept = default;
PhotoSize::~PhotoSize() = default;
bool PhotoSize::operator==(const PhotoSize&) const = default;
const zefir::schema::Type& zefir_type(std::type_identity<PhotoSize>) {
  static constexpr zefir::schema::Type type{.kind = zefir::schema::Kind::object,
                                            .detail = {.object = &rows::photo_size_object}};
  return type;
}

// Message

namespace rows {
constexpr schema::List message_entities_list = schema::list_of<MessageEntity>(
    {.kind = schema::Kind::object, .detail = {.object = &message_entity_object}});
constexpr schema::List message_photo_list = schema::list_of<PhotoSize>(
    {.kind = schema::Kind::object, .detail = {.object = &photo_size_object}});
constexpr schema::Member message_members[] = {
    {.key = "message_id",
     .offset = offsetof(Message, message_id),
     .required = true,
     .type = {.kind = schema::Kind::int64, .bounds = &natural_bounds}},
    {.key = "from",
     .offset = offsetof(Message, from),
     .type = {.kind = schema::Kind::object,
              .holder = schema::Holder::optional_box,
              .detail = {.object = &user_object}}},
    {.key = "chat",
     .offset = offsetof(Message, chat),
     .required = true,
     .type = {.kind = schema::Kind::object, .detail = {.object = &chat_object}}},
    {.key = "date",
     .offset = offsetof(Message, date),
     .required = true,
     .type = {.kind = schema::Kind::int64, .bounds = &natural_bounds}},
    {.key = "reply_to_message",
     .offset = offsetof(Message, reply_to_message),
     .type = {.kind = schema::Kind::object,
              .holder = schema::Holder::optional_box,
              .detail = {.object = &message_object}}},
    {.key = "text",
     .offset = offsetof(Message, text),
     .type = {.kind = schema::Kind::string,
              .holder = schema::Holder::optional,
              .bounds = &text_bounds}},
    {.key = "entities",
     .offset = offsetof(Message, entities),
     .type = {.kind = schema::Kind::list,
              .holder = schema::Holder::optional,
              .bounds = &entities_bounds,
              .detail = {.list = &message_entities_list},
              .holder_ops = &schema::optional_ops<std::vector<MessageEntity>>}},
    {.key = "photo",
     .offset = offsetof(Message, photo),
     .type = {.kind = schema::Kind::list,
              .holder = schema::Holder::optional,
              .detail = {.list = &message_photo_list},
              .holder_ops = &schema::optional_ops<std::vector<PhotoSize>>}},
    {.key = "caption",
     .offset = offsetof(Message, caption),
     .type = {.kind = schema::Kind::string,
              .holder = schema::Holder::optional,
              .bounds = &caption_bounds}},
};
constexpr auto message_keys = schema::make_keys(message_members);
constinit const schema::Object message_object = {
    .name = "Message",
    .place = "#/components/schemas/Message",
    .members = message_members,
    .keys = message_keys.keys(),
    .lifetime = schema::lifetime_of<Message>,
    .unknown = schema::Unknown::raise,
};
}  // namespace rows

Message::Message() = default;
Message::Message(const Message&) = default;
Message::Message(Message&&) noexcept = default;
Message& Message::operator=(const Message& other) { return *this = Message(other); }
Message& Message::operator=(Message&&) noexcept = default;
Message::~Message() = default;
bool Message::operator==(const Message&) const = default;
const zefir::schema::Type& zefir_type(std::type_identity<Message>) {
  static constexpr zefir::schema::Type type{.kind = zefir::schema::Kind::object,
                                            .detail = {.object = &rows::message_object}};
  return type;
}

// CallbackQuery

namespace rows {
constexpr schema::Member callback_query_members[] = {
    {.key = "id",
     .offset = offsetof(CallbackQuery, id),
     .required = true,
     .type = {.kind = schema::Kind::string, .bounds = &name_bounds}},
    {.key = "from",
     .offset = offsetof(CallbackQuery, from),
     .required = true,
     .type = {.kind = schema::Kind::object, .detail = {.object = &user_object}}},
    {.key = "message",
     .offset = offsetof(CallbackQuery, message),
     .type = {.kind = schema::Kind::object,
              .holder = schema::Holder::optional_box,
              .detail = {.object = &message_object}}},
    {.key = "chat_instance",
     .offset = offsetof(CallbackQuery, chat_instance),
     .required = true,
     .type = {.kind = schema::Kind::string}},
    {.key = "data",
     .offset = offsetof(CallbackQuery, data),
     .type = {.kind = schema::Kind::string,
              .holder = schema::Holder::optional,
              .bounds = &data_bounds}},
};
constexpr auto callback_query_keys = schema::make_keys(callback_query_members);
constinit const schema::Object callback_query_object = {
    .name = "CallbackQuery",
    .place = "#/components/schemas/CallbackQuery",
    .members = callback_query_members,
    .keys = callback_query_keys.keys(),
    .lifetime = schema::lifetime_of<CallbackQuery>,
    .unknown = schema::Unknown::raise,
};
}  // namespace rows

CallbackQuery::CallbackQuery() = default;
CallbackQuery::CallbackQuery(const CallbackQuery&) = default;
CallbackQuery::CallbackQuery(CallbackQuery&&) noexcept = default;
CallbackQuery& CallbackQuery::operator=(const CallbackQuery& other) {
  return *this = CallbackQuery(other);
}
CallbackQuery& CallbackQuery::operator=(CallbackQuery&&) noexcept = default;
CallbackQuery::~CallbackQuery() = default;
bool CallbackQuery::operator==(const CallbackQuery&) const = default;
const zefir::schema::Type& zefir_type(std::type_identity<CallbackQuery>) {
  static constexpr zefir::schema::Type type{.kind = zefir::schema::Kind::object,
                                            .detail = {.object = &rows::callback_query_object}};
  return type;
}

// Update

namespace rows {
constexpr schema::Member update_members[] = {
    {.key = "update_id",
     .offset = offsetof(Update, update_id),
     .required = true,
     .type = {.kind = schema::Kind::int64, .bounds = &natural_bounds}},
    {.key = "message",
     .offset = offsetof(Update, message),
     .type = {.kind = schema::Kind::object,
              .holder = schema::Holder::optional_box,
              .detail = {.object = &message_object}}},
    {.key = "edited_message",
     .offset = offsetof(Update, edited_message),
     .type = {.kind = schema::Kind::object,
              .holder = schema::Holder::optional_box,
              .detail = {.object = &message_object}}},
    {.key = "callback_query",
     .offset = offsetof(Update, callback_query),
     .type = {.kind = schema::Kind::object,
              .holder = schema::Holder::optional_box,
              .detail = {.object = &callback_query_object}}},
};
constexpr auto update_keys = schema::make_keys(update_members);
constinit const schema::Object update_object = {
    .name = "Update",
    .place = "#/components/schemas/Update",
    .members = update_members,
    .keys = update_keys.keys(),
    .lifetime = schema::lifetime_of<Update>,
    .unknown = schema::Unknown::raise,
};
}  // namespace rows

Update::Update() = default;
Update::Update(const Update&) = default;
Update::Update(Update&&) noexcept = default;
Update& Update::operator=(const Update& other) { return *this = Update(other); }
Update& Update::operator=(Update&&) noexcept = default;
Update::~Update() = default;
bool Update::operator==(const Update&) const = default;
const zefir::schema::Type& zefir_type(std::type_identity<Update>) {
  static constexpr zefir::schema::Type type{.kind = zefir::schema::Kind::object,
                                            .detail = {.object = &rows::update_object}};
  return type;
}

}  // namespace updates
