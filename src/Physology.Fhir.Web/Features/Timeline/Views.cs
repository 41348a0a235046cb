using Physology.Fhir.Clinical.Timeline;

namespace Physology.Fhir.Web.Features.Timeline;

/// <summary>A cell of the change table with the address its number leads to.</summary>
public sealed record ChangeCellView(ChangeCell? Cell, string Address, string Class);

/// <summary>One figure of the map. The side words are the patient's.</summary>
public sealed record FigureView(string Id, string Title, string ViewersLeft, string ViewersRight, IReadOnlyList<MapRegion> Regions);
