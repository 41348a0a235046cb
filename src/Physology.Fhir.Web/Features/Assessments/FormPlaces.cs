using Physology.Fhir.Clinical.BodyMap;

namespace Physology.Fhir.Web.Features.Assessments;

/// <summary>Places in the order of the list: the frequent ones first, so that two letters find them ("lo" is the lower back).</summary>
public static class FormPlaces
{
    private static readonly string[] Frequent =
        ["b-lower-back", "f-neck", "f-shoulder", "f-outer-hip", "f-knee", "b-upper-back", "b-buttock", "f-hand", "f-foot"];

    public static readonly IReadOnlyList<BodyPlace> InOrder =
    [
        .. BodyPlace.All.Where(place => Frequent.Contains(place.Stem)).OrderBy(place => Array.IndexOf(Frequent, place.Stem)),
        .. BodyPlace.All.Where(place => !Frequent.Contains(place.Stem)),
    ];

    public static string Title(BodyPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return char.ToUpperInvariant(place.Name[0]) + place.Name[1..];
    }
}
