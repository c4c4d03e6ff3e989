// SPDX-License-Identifier: Apache-2.0
#include "src/network/tls.hpp"

#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <boost/asio/buffer.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/ssl/error.hpp>
#include <memory>

#include "zefir/base/error.hpp"

namespace zefir::http {
namespace {

namespace asio = boost::asio;

void refuse(std::string_view what, const boost::system::error_code& error) {
  if (error) throw UsageError(std::string(what) + ": " + error.message());
}

struct FreeStore {
  void operator()(X509_STORE* store) const noexcept { X509_STORE_free(store); }
};
using Store = std::unique_ptr<X509_STORE, FreeStore>;

Store read_system_store() {
  Store store(X509_STORE_new());
  if (!store || X509_STORE_set_default_paths(store.get()) != 1) {
    throw UsageError("the system's certificates cannot be used");
  }
  return store;
}

// Reading the system's certificates takes 20 ms, so sessions that add none of their own share them.
void trust_system(asio::ssl::context& context) {
  static const Store store = read_system_store();
  SSL_CTX_set1_cert_store(context.native_handle(), store.get());
}

void trust(asio::ssl::context& context, const SessionOptions& options) {
  if (options.ca_certificates().empty() && options.ca_files().empty()) {
    return trust_system(context);
  }
  boost::system::error_code error;
  context.set_default_verify_paths(error);
  refuse("the system's certificates cannot be used", error);
  for (const std::string& pem : options.ca_certificates()) {
    if (pem.find("-----BEGIN ") == std::string::npos) {
      throw UsageError("SessionOptions::ca_certificates: the text has no PEM certificate in it");
    }
    context.add_certificate_authority(asio::buffer(pem), error);
    refuse("SessionOptions::ca_certificates: the text cannot be read", error);
  }
  for (const std::string& path : options.ca_files()) {
    context.load_verify_file(path, error);
    refuse("SessionOptions::ca_file: '" + path + "' cannot be read", error);
  }
}

bool is_address(const std::string& host) {
  boost::system::error_code error;
  asio::ip::make_address(host, error);
  return !error;
}

}  // namespace

TlsContext::TlsContext(const SessionOptions& options)
    : context_(asio::ssl::context::tls_client), verify_(options.verify_tls()) {
  SSL_CTX_set_min_proto_version(context_.native_handle(), TLS1_2_VERSION);
  if (verify_) {
    trust(context_, options);
    context_.set_verify_mode(asio::ssl::verify_peer);
  } else {
    context_.set_verify_mode(asio::ssl::verify_none);
  }
}

void TlsContext::prepare(SSL* connection, const std::string& host) const {
  // A final dot makes the name absolute for DNS, but is no part of the certificate's name.
  const std::string name = host.ends_with('.') ? host.substr(0, host.size() - 1) : host;
  const bool by_address = is_address(name);
  if (!by_address) SSL_set_tlsext_host_name(connection, name.c_str());
  if (!verify_) return;
  X509_VERIFY_PARAM* const parameters = SSL_get0_param(connection);
  X509_VERIFY_PARAM_set_hostflags(
      parameters, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS | X509_CHECK_FLAG_NEVER_CHECK_SUBJECT);
  const int is_set = by_address ? X509_VERIFY_PARAM_set1_ip_asc(parameters, name.c_str())
                                : X509_VERIFY_PARAM_set1_host(parameters, name.c_str(), 0);
  // A name that OpenSSL cannot check must not go unchecked.
  if (is_set != 1) throw UsageError("the host name '" + name + "' cannot be verified");
}

std::string describe_handshake(const boost::system::error_code& error, const SSL* connection) {
  const long verdict = SSL_get_verify_result(connection);
  if (verdict != X509_V_OK && SSL_get_verify_mode(connection) != SSL_VERIFY_NONE) {
    return std::string("the server's certificate is refused: ") +
           X509_verify_cert_error_string(verdict);
  }
  if (error == asio::error::eof || error == asio::error::connection_reset ||
      error == asio::ssl::error::stream_truncated) {
    return "the server closed the connection during the TLS handshake";
  }
  return "the TLS handshake failed: " + error.message();
}

}  // namespace zefir::http
