extension Int {
  /// How many binary digits a number has that is not negative; none for 0.
  var binaryDigits: Int { Int.bitWidth - leadingZeroBitCount }
}
