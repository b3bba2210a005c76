/// What is known of every country (ISO 3166-1; see `countries.tsv` for the sources of each column).
public struct CountryFacts: Sendable, Hashable {
  /// ISO 3166-1 alpha-3.
  public var iso3: String
  /// Long names now in use.
  public var official: [String]
  /// Capitals, and seats of government where they are others.
  public var capitals: [String]
  /// United Nations subregion.
  public var region: String
  /// North of the equator, in degrees; nil when it is not known.
  public var latitude: Double?
  /// East of Greenwich, in degrees; nil when it is not known.
  public var longitude: Double?
}
