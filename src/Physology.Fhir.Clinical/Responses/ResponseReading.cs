namespace Physology.Fhir.Clinical.Responses;

/// <summary>Something in a response that could not be taken over, or only with a guess that a reader should know of.</summary>
/// <param name="LinkId">linkId of the item, or empty for the response itself.</param>
/// <param name="Message">What was found.</param>
public sealed record ResponseIssue(string LinkId, string Message);

/// <summary>What was read from a response, and what was not.</summary>
public sealed record ResponseReading<T>(T Value, IReadOnlyList<ResponseIssue> Issues)
{
    /// <summary>True when everything was taken over as it stood.</summary>
    public bool IsClean => Issues.Count == 0;
}
