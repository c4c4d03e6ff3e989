// SPDX-License-Identifier: Apache-2.0
#include "zefir/testing/certificates.hpp"

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <string_view>

#include "zefir/base/error.hpp"

namespace zefir::testing {
namespace {

template <auto Free>
struct Freed {
  template <class T>
  void operator()(T* object) const noexcept {
    Free(object);
  }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<&EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<&X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freed<&X509_EXTENSION_free>>;
using Bio = std::unique_ptr<BIO, Freed<&BIO_free_all>>;

constexpr long seconds_a_day = 24 * 60 * 60;

void require(bool done, std::string_view what) {
  if (!done) throw Error("OpenSSL cannot " + std::string(what));
}

Key make_key() {
  Key key(EVP_EC_gen("P-256"));
  require(key != nullptr, "make a key");
  return key;
}

template <class Write>
std::string pem(Write write) {
  const Bio memory(BIO_new(BIO_s_mem()));
  require(memory && write(memory.get()) == 1, "write PEM");
  char* text = nullptr;
  const long size = BIO_get_mem_data(memory.get(), &text);
  return {text, static_cast<std::size_t>(size)};
}

std::string pem_of(X509* certificate) {
  return pem([&](BIO* out) { return PEM_write_bio_X509(out, certificate); });
}
std::string pem_of(EVP_PKEY* key) {
  return pem([&](BIO* out) {
    return PEM_write_bio_PrivateKey(out, key, nullptr, nullptr, 0, nullptr, nullptr);
  });
}

void add_extension(X509* certificate, X509* issuer, int id, const std::string& value) {
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
  const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, id, value.c_str()));
  require(extension && X509_add_ext(certificate, extension.get(), -1) == 1,
          "add the extension '" + value + "'");
}

void set_serial(X509* certificate) {
  std::uint32_t serial = 0;
  require(RAND_bytes(reinterpret_cast<unsigned char*>(&serial), sizeof serial) == 1,
          "give a random number");
  ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial);
}

void set_common_name(X509* certificate, const std::string& name) {
  if (name.empty()) return;
  const auto* bytes = reinterpret_cast<const unsigned char*>(name.data());
  require(X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8, bytes,
                                     static_cast<int>(name.size()), -1, 0) == 1,
          "set the common name");
}

// `issuer` null: signed by itself.
Certificate make_certificate(const CertificateOptions& options, EVP_PKEY* key, X509* issuer,
                             EVP_PKEY* issuer_key, bool is_authority) {
  Certificate certificate(X509_new());
  require(certificate != nullptr, "make a certificate");
  X509* const made = certificate.get();
  X509_set_version(made, X509_VERSION_3);
  set_serial(made);
  X509_gmtime_adj(X509_getm_notBefore(made), options.first_day() * seconds_a_day);
  X509_gmtime_adj(X509_getm_notAfter(made), options.last_day() * seconds_a_day);
  set_common_name(made, options.common_name());
  X509* const signer = issuer ? issuer : made;
  X509_set_issuer_name(made, X509_get_subject_name(signer));
  X509_set_pubkey(made, key);
  add_extension(made, signer, NID_basic_constraints,
                is_authority ? "critical,CA:TRUE" : "critical,CA:FALSE");
  add_extension(made, signer, NID_subject_key_identifier, "hash");
  add_extension(made, signer, NID_authority_key_identifier, "keyid");
  std::string names;
  for (const std::string& name : options.alternative_names()) {
    names += (names.empty() ? "" : ",") + name;
  }
  if (!names.empty()) add_extension(made, signer, NID_subject_alt_name, names);
  require(X509_sign(made, issuer_key, EVP_sha256()) > 0, "sign a certificate");
  return certificate;
}

std::string checked_name(std::string name) {
  if (name.find_first_of(",\n") != std::string::npos) {
    throw UsageError("a certificate's name has a comma or a line break in it");
  }
  return name;
}

}  // namespace

CertificateOptions& CertificateOptions::common_name(std::string name) & {
  common_name_ = std::move(name);
  return *this;
}
CertificateOptions&& CertificateOptions::common_name(std::string name) && {
  return std::move(common_name(std::move(name)));
}
CertificateOptions& CertificateOptions::dns(std::string name) & {
  names_.push_back("DNS:" + checked_name(std::move(name)));
  return *this;
}
CertificateOptions&& CertificateOptions::dns(std::string name) && {
  return std::move(dns(std::move(name)));
}
CertificateOptions& CertificateOptions::ip(std::string address) & {
  names_.push_back("IP:" + checked_name(std::move(address)));
  return *this;
}
CertificateOptions&& CertificateOptions::ip(std::string address) && {
  return std::move(ip(std::move(address)));
}
CertificateOptions& CertificateOptions::valid_days(int from, int until) & {
  first_day_ = from;
  last_day_ = until;
  return *this;
}
CertificateOptions&& CertificateOptions::valid_days(int from, int until) && {
  return std::move(valid_days(from, until));
}

struct CertificateAuthority::State {
  Key key;
  Certificate certificate;
  std::string pem;
};

CertificateAuthority::CertificateAuthority(std::string name) : state_(std::make_unique<State>()) {
  const CertificateOptions options = CertificateOptions().common_name(std::move(name));
  state_->key = make_key();
  EVP_PKEY* const key = state_->key.get();
  state_->certificate = make_certificate(options, key, nullptr, key, true);
  state_->pem = pem_of(state_->certificate.get());
}
CertificateAuthority::CertificateAuthority(CertificateAuthority&&) noexcept = default;
CertificateAuthority& CertificateAuthority::operator=(CertificateAuthority&&) noexcept = default;
CertificateAuthority::~CertificateAuthority() = default;

const std::string& CertificateAuthority::certificate() const noexcept { return state_->pem; }

Identity CertificateAuthority::issue(const CertificateOptions& options) const {
  const Key key = make_key();
  const Certificate certificate =
      make_certificate(options, key.get(), state_->certificate.get(), state_->key.get(), false);
  return {pem_of(certificate.get()), pem_of(key.get())};
}

Identity CertificateAuthority::self_signed(const CertificateOptions& options) {
  const Key key = make_key();
  const Certificate certificate = make_certificate(options, key.get(), nullptr, key.get(), false);
  return {pem_of(certificate.get()), pem_of(key.get())};
}

}  // namespace zefir::testing
