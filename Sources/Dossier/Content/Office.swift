/// A post that someone held, from a day on and up to another.
public struct Office: Sendable, Hashable {
  /// What kind of post it is, for reading roles such as “the Russian president”.
  public enum Role: Sendable, Hashable {
    /// Head of state.
    case state
    /// Head of government.
    case government
    /// Head of state or government without such a title (party leader, supreme leader).
    case ruler
    /// A minister or another official.
    case minister
    /// Head of the organisation with this slug.
    case organization(String)
    /// Not said.
    case other

    /// The slug of the organisation; nil for other roles.
    public var organization: String? {
      if case .organization(let slug) = self { slug } else { nil }
    }
  }

  /// The post's name, such as `President`.
  public var title: String
  /// The first day; nil when it is not known.
  public var from: ContentDate?
  /// The day of leaving, on which the successor may already hold the post; nil while it is held.
  public var to: ContentDate?
  /// What kind of post it is.
  public var role: Role
  /// True when it is disputed whether the post was held.
  public var isDisputed: Bool

  /// The slug of the organisation that it is in; nil for other posts.
  public var organization: String? { role.organization }

  /// A post held between two dates.
  public init(
    title: String,
    from: ContentDate? = nil,
    to: ContentDate? = nil,
    role: Role = .other,
    isDisputed: Bool = false
  ) {
    self.title = title
    self.from = from
    self.to = to
    self.role = role
    self.isDisputed = isDisputed
  }

  /// True when the post may have been held on a day (in days since 1970-01-01). Both days of a handover count.
  public func covers(day: Int) -> Bool {
    (from?.firstDay ?? .min) <= day && day <= (to?.lastDay ?? .max)
  }

  /// True when the post may have been held on some day of a date.
  func overlaps(_ date: ContentDate) -> Bool {
    (from?.firstDay ?? .min) <= date.lastDay && date.firstDay <= (to?.lastDay ?? .max)
  }

  /// `President, 10 May 2022 – 4 April 2025`.
  public var label: String {
    switch (from, to) {
    case (nil, nil): title
    case (let from?, nil): "\(title), since \(from.label)"
    case (nil, let to?): "\(title), until \(to.label)"
    case (let from?, let to?): "\(title), \(from.label) – \(to.label)"
    }
  }
}
