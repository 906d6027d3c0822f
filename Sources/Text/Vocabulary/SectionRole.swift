/// What a section of an endpoint page is about, whatever its title is.
///
/// The same words label the lines of `label: value` pages, which is why method and path are here.
public enum SectionRole: String, Hashable, Sendable, CaseIterable {
  /// What the operation does.
  case function
  /// The method and the path together.
  case uri
  /// The request method alone.
  case method
  /// The path alone.
  case path
  /// The kind of operation, its object, whether it is asynchronous: labels without effect on HTTP.
  case classification
  /// Limits, and what must hold before a call.
  case constraints
  /// Who may call.
  case authorization
  /// Parameters of a place that other words name.
  case parameters
  /// Parameters in the path.
  case pathParameters
  /// Parameters in the query.
  case queryParameters
  /// Cookies of the request.
  case cookieParameters
  /// All about the request.
  case request
  /// Parameters of the request, in any place.
  case requestParameters
  /// Header fields of the request.
  case requestHeaders
  /// The content of the request.
  case requestBody
  /// A request as it is sent.
  case requestExample
  /// The URI of a request as it is sent.
  case requestURI
  /// All about the response.
  case response
  /// Parameters of the response, in header or body.
  case responseParameters
  /// Header fields of the response.
  case responseHeaders
  /// The content of the response.
  case responseBody
  /// A response as it is sent.
  case responseExample
  /// The form of what the section around it is about.
  case format
  /// Requests and responses as they are sent.
  case examples
  /// The statuses of the response.
  case statusCodes
  /// The statuses of success.
  case successStatuses
  /// The statuses of failure.
  case errorStatuses
  /// The API's own error codes.
  case errorCodes
  /// What changed when.
  case history
  /// Links to other pages.
  case seeAlso
}
