// SPDX-License-Identifier: Apache-2.0
// Certificates made in memory: an authority of one's own, and servers' certificates with whatever
// names and dates a test asks for. For tests only: the keys are as short-lived as the process.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace zefir::testing {

/// A certificate with its private key, both as PEM text.
class Identity {
 public:
  Identity(std::string certificate, std::string key)
      : certificate_(std::move(certificate)), key_(std::move(key)) {}
  const std::string& certificate() const noexcept { return certificate_; }
  const std::string& key() const noexcept { return key_; }

 private:
  std::string certificate_, key_;
};

/// What a certificate says. New: no names, valid from yesterday until tomorrow.
class CertificateOptions {
 public:
  /// The subject's common name, which clients no longer look at.
  CertificateOptions& common_name(std::string name) &;
  CertificateOptions&& common_name(std::string name) &&;
  /// Adds a DNS name ("*.example" too) to the subject's alternative names.
  CertificateOptions& dns(std::string name) &;
  CertificateOptions&& dns(std::string name) &&;
  /// Adds an IPv4 or IPv6 address to them.
  CertificateOptions& ip(std::string address) &;
  CertificateOptions&& ip(std::string address) &&;
  /// The first and the last moment of validity, in days from now; negative: ago.
  CertificateOptions& valid_days(int from, int until) &;
  CertificateOptions&& valid_days(int from, int until) &&;

  const std::string& common_name() const noexcept { return common_name_; }
  /// As OpenSSL writes them: "DNS:a.example", "IP:127.0.0.1".
  const std::vector<std::string>& alternative_names() const noexcept { return names_; }
  int first_day() const noexcept { return first_day_; }
  int last_day() const noexcept { return last_day_; }

 private:
  std::string common_name_;
  std::vector<std::string> names_;
  int first_day_ = -1, last_day_ = 1;
};

/// Signs certificates. Throws zefir::Error where OpenSSL refuses.
class CertificateAuthority {
 public:
  explicit CertificateAuthority(std::string name = "zefir test authority");
  CertificateAuthority(CertificateAuthority&&) noexcept;
  CertificateAuthority& operator=(CertificateAuthority&&) noexcept;
  ~CertificateAuthority();

  /// Its own certificate, as PEM text: what a client has to trust.
  const std::string& certificate() const noexcept;
  /// A certificate that this authority signs.
  Identity issue(const CertificateOptions& options) const;
  /// A certificate that vouches for itself.
  static Identity self_signed(const CertificateOptions& options);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace zefir::testing
