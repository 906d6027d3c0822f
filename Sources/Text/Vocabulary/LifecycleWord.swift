/// How near its end an operation, a parameter or a value is, as pages say it.
public enum LifecycleWord: String, Hashable, Sendable, CaseIterable {
  /// It works, and should not be used in anything new.
  case deprecated
  /// It is no longer kept up and may fail.
  case discarded
  /// It is gone.
  case removed
}
