// SPDX-License-Identifier: Apache-2.0
// The checks behind <zefir/schema/format.hpp>, which says what each of them holds a text to.
#pragma once

#include <string_view>

namespace zefir::schema::detail {

bool is_email(std::string_view text) noexcept;
bool is_hostname(std::string_view text) noexcept;
bool is_ipv4(std::string_view text) noexcept;
bool is_ipv6(std::string_view text) noexcept;
bool is_uri(std::string_view text) noexcept;
bool is_uri_reference(std::string_view text) noexcept;
bool is_iri(std::string_view text) noexcept;
bool is_iri_reference(std::string_view text) noexcept;
bool is_uri_template(std::string_view text) noexcept;
bool is_json_pointer(std::string_view text) noexcept;
bool is_relative_json_pointer(std::string_view text) noexcept;
bool is_regex(std::string_view text) noexcept;
bool is_date_time(std::string_view text) noexcept;
bool is_date(std::string_view text) noexcept;
bool is_time(std::string_view text) noexcept;
bool is_duration(std::string_view text) noexcept;
bool is_uuid(std::string_view text) noexcept;
bool is_byte(std::string_view text) noexcept;

}  // namespace zefir::schema::detail
