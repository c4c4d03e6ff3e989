// SPDX-License-Identifier: Apache-2.0
// The operating system's name lookup. The only POSIX calls of the runtime are behind this header.
#pragma once

#include <boost/asio/ip/address.hpp>
#include <string>
#include <utility>
#include <vector>

namespace zefir::http {

/// What a name stands for: its addresses in the order to be preferred, or why there are none.
struct Addresses {
  std::vector<boost::asio::ip::address> addresses;
  std::string fault;
};

/// Looks `host` up by getaddrinfo. Blocks, for seconds if it must; any thread.
Addresses look_up(const std::string& host);

}  // namespace zefir::http
