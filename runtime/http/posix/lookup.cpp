// SPDX-License-Identifier: Apache-2.0
#include "posix/lookup.hpp"

#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <system_error>

namespace zefir::http {
namespace {

boost::asio::ip::address to_address(const sockaddr_in& socket_address) {
  boost::asio::ip::address_v4::bytes_type bytes;
  std::memcpy(bytes.data(), &socket_address.sin_addr, bytes.size());
  return boost::asio::ip::address_v4(bytes);
}

boost::asio::ip::address to_address(const sockaddr_in6& socket_address) {
  boost::asio::ip::address_v6::bytes_type bytes;
  std::memcpy(bytes.data(), &socket_address.sin6_addr, bytes.size());
  return boost::asio::ip::address_v6(bytes, socket_address.sin6_scope_id);
}

// The stored address may not be aligned for its own type, so it is copied out.
template <class SocketAddress>
boost::asio::ip::address address_of(const addrinfo& entry) {
  SocketAddress socket_address;
  std::memcpy(&socket_address, entry.ai_addr, sizeof socket_address);
  return to_address(socket_address);
}

}  // namespace

Addresses look_up(const std::string& host) {
  // Without AI_ADDRCONFIG: it hides the loopback addresses of a machine that is offline.
  addrinfo hints{};
  hints.ai_family = AF_UNSPEC;
  hints.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  const int status = getaddrinfo(host.c_str(), nullptr, &hints, &found);
  Addresses result;
  if (status != 0) {
    result.fault = status == EAI_SYSTEM ? std::generic_category().message(errno)
                                        : std::string(gai_strerror(status));
    return result;
  }
  const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> owner(found, &freeaddrinfo);
  for (const addrinfo* entry = found; entry != nullptr; entry = entry->ai_next) {
    boost::asio::ip::address address;
    if (entry->ai_family == AF_INET) {
      address = address_of<sockaddr_in>(*entry);
    } else if (entry->ai_family == AF_INET6) {
      address = address_of<sockaddr_in6>(*entry);
    } else {
      continue;
    }
    auto& addresses = result.addresses;
    if (std::find(addresses.begin(), addresses.end(), address) == addresses.end()) {
      addresses.push_back(address);
    }
  }
  if (result.addresses.empty()) result.fault = "the name has no IPv4 or IPv6 address";
  return result;
}

}  // namespace zefir::http
