// SPDX-License-Identifier: Apache-2.0
// RapidJSON: a Document first, then the structs; and back by its Writer.
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cstring>
#include <new>
#include <stdexcept>

#include "convert.hpp"
#include "peers.hpp"

namespace bench {
namespace {

// RapidJSON's default calls malloc; operator new is where memory is counted.
struct Allocator {
  static const bool kNeedFree = true;
  void* Malloc(std::size_t size) { return size != 0 ? ::operator new(size) : nullptr; }
  void* Realloc(void* old, std::size_t old_size, std::size_t size) {
    void* fresh = Malloc(size);
    if (old != nullptr && fresh != nullptr) std::memcpy(fresh, old, std::min(old_size, size));
    Free(old);
    return fresh;
  }
  static void Free(void* pointer) { ::operator delete(pointer); }
};

using Pool = rapidjson::MemoryPoolAllocator<Allocator>;
using Document = rapidjson::GenericDocument<rapidjson::UTF8<>, Pool, Allocator>;
using Value = Document::ValueType;

struct Rapidjson {
  static bool get(const Value& value, bool& out) {
    return value.IsBool() && (out = value.GetBool(), true);
  }
  static bool get(const Value& value, std::int64_t& out) {
    return value.IsInt64() && (out = value.GetInt64(), true);
  }
  static bool get(const Value& value, double& out) {
    return value.IsNumber() && (out = value.GetDouble(), true);
  }
  static bool get(const Value& value, std::string_view& out) {
    return value.IsString() && (out = {value.GetString(), value.GetStringLength()}, true);
  }
  static bool is_null(const Value& value) { return value.IsNull(); }
  static std::size_t size(const Value& value) { return value.IsArray() ? value.Size() : 0; }

  template <class Take>
  static bool items(const Value& value, Take take) {
    if (!value.IsArray()) return false;
    for (const Value& item : value.GetArray()) {
      if (!take(item)) return false;
    }
    return true;
  }
  template <class Take>
  static bool members(const Value& value, Take take) {
    if (!value.IsObject()) return false;
    for (const auto& [name, item] : value.GetObject()) {
      if (!take(std::string_view(name.GetString(), name.GetStringLength()), item)) return false;
    }
    return true;
  }
  template <class Take>
  static bool entries(const Value& value, Take take) {
    return members(value, take);
  }
};

// Numbers are read exactly and UTF-8 is checked, as all others do.
void parse(std::string_view text, Document& document) {
  constexpr unsigned flags =
      rapidjson::kParseFullPrecisionFlag | rapidjson::kParseValidateEncodingFlag;
  document.Parse<flags>(text.data(), text.size());
  if (document.HasParseError()) throw std::runtime_error("rapidjson");
}

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void write(Writer& out, bool value) { out.Bool(value); }
void write(Writer& out, std::int32_t value) { out.Int(value); }
void write(Writer& out, std::int64_t value) { out.Int64(value); }
void write(Writer& out, double value) { out.Double(value); }
void write(Writer& out, std::string_view value) {
  out.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}
template <class E>
void write(Writer& out, const zefir::Open<E>& value) {
  write(out, value.word());
}
template <Struct T>
void write(Writer& out, const T& value);
template <class T>
void write(Writer& out, const std::vector<T>& value);
template <class T>
void write(Writer& out, const zefir::Box<T>& value) {
  write(out, *value);
}
template <class T>
void write(Writer& out, const std::map<std::string, T>& value) {
  out.StartObject();
  for (const auto& [key, item] : value) {
    out.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
    write(out, item);
  }
  out.EndObject();
}
template <class T>
void write(Writer& out, const std::vector<T>& value) {
  out.StartArray();
  for (const T& item : value) write(out, item);
  out.EndArray();
}
template <Struct T>
void write(Writer& out, const T& value) {
  out.StartObject();
  Fields<T>::visit(value, [&](std::string_view key, const auto& member, auto null) {
    const auto write_key = [&] {
      out.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
    };
    if constexpr (requires { member.has_value(); }) {
      if (member.has_value()) {
        write_key();
        write(out, *member);
      } else if (writes_null(member, null)) {
        write_key();
        out.Null();
      }
    } else {
      write_key();
      write(out, member);
    }
  });
  out.EndObject();
}

}  // namespace

template <class T>
T load_by_rapidjson(std::string_view text) {
  Document document;
  parse(text, document);
  T value;
  if (!Convert<Rapidjson>::fill(document, value)) throw std::runtime_error("rapidjson");
  return value;
}

std::shared_ptr<const void> parse_by_rapidjson(std::string_view text) {
  const auto document = std::make_shared<Document>();
  parse(text, *document);
  return document;
}

template <class T>
std::string dump_by_rapidjson(const T& value) {
  rapidjson::StringBuffer buffer;
  Writer out(buffer);
  write(out, value);
  return std::string(buffer.GetString(), buffer.GetSize());
}

std::string rapidjson_version() { return RAPIDJSON_VERSION_STRING; }

template payloads::Updates load_by_rapidjson(std::string_view);
template payloads::Timeline load_by_rapidjson(std::string_view);
template payloads::Tiny load_by_rapidjson(std::string_view);
template std::string dump_by_rapidjson(const payloads::Updates&);
template std::string dump_by_rapidjson(const payloads::Timeline&);
template std::string dump_by_rapidjson(const payloads::Tiny&);

}  // namespace bench
