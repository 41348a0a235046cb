using Physology.Fhir.Clinical.Timeline;

namespace Physology.Fhir.Web.Features.Timeline;

/// <summary>A cell of the change table with the address its number leads to.</summary>
public sealed record ChangeCellView(ChangeCell? Cell, string Address, string Class);

/// <summary>Rows of the change table with the address of the page.</summary>
public sealed record ChangeTableView(IReadOnlyList<ChangeRow> Rows, string Address);

/// <summary>One chart, and whether the dates stand under it.</summary>
public sealed record ChartView(TrendChart Chart, TimelineModel Model, bool HasDates);

/// <summary>One figure of the map. The side words are the patient's.</summary>
public sealed record FigureView(string Id, string Title, string ViewersLeft, string ViewersRight, IReadOnlyList<MapRegion> Regions);
