using System.ComponentModel.DataAnnotations;

namespace Physology.Fhir.Web.Features.Questionnaires;

/// <summary>Section <c>Questionnaires</c> of the configuration.</summary>
public sealed class QuestionnairesOptions
{
    public const string Section = "Questionnaires";

    /// <summary>Folder with the clinic's own Questionnaires, one <c>.json</c> file each, read when the service starts; none where empty.</summary>
    public string? Folder { get; set; }

    /// <summary>The most files read from the folder; what is beyond is named on the page and not offered.</summary>
    [Range(1, 1000)]
    public int MaxFiles { get; set; } = 200;

    /// <summary>The most bytes of one file.</summary>
    [Range(1_000, 20_000_000)]
    public int MaxFileBytes { get; set; } = 2_000_000;

    /// <summary>Days that a draft nobody touches is kept.</summary>
    [Range(1, 365)]
    public int DraftDays { get; set; } = 30;

    /// <summary>The clinic's own route for an answer about self-harm: whom to call, where to go.</summary>
    public string? SelfHarmRoute { get; set; }
}
