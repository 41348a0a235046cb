namespace Physology.Fhir.Clinical.Instruments;

/// <summary>A change of a score that a publication calls one that matters.</summary>
/// <param name="Points">Least change in points of the score, or null where it is given in percent alone.</param>
/// <param name="Percent">Least change in percent of the raw sum at the start, or null.</param>
/// <param name="Meaning">What the publication calls it.</param>
/// <param name="Source">The publication, and for whom it was found.</param>
public sealed record ChangeThreshold(decimal? Points, decimal? Percent, string Meaning, string Source);
