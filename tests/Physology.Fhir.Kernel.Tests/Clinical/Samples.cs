using Physology.Fhir.Clinical.Assessments;
using Physology.Fhir.Clinical.BodyMap;
using Physology.Fhir.Clinical.Codes;
using Physology.Fhir.Clinical.FollowUps;

namespace Physology.Fhir.Kernel.Tests.Clinical;

/// <summary>Assessments and contexts of our own making.</summary>
internal static class Samples
{
    public static readonly AssessmentContext Context = new()
    {
        AssessmentId = new Guid("0197a3c0-0000-7000-8000-000000000001"), ConnectionId = "sandbox", Patient = "Patient/amara", Encounter = "Encounter/e1",
        Performer = "Practitioner/gp-okafor", PerformerDisplay = "Dr Ngozi Okafor", SignedAt = new DateTimeOffset(2025, 3, 3, 9, 41, 0, TimeSpan.Zero),
    };

    public static readonly FollowUpContext FollowUp = new()
    {
        OccurrenceId = new Guid("0197a3c0-0000-7000-8000-000000000002"), ConnectionId = "sandbox", Patient = "Patient/amara",
        SubmittedAt = new DateTimeOffset(2025, 6, 3, 20, 15, 0, TimeSpan.FromHours(1)),
    };

    public static readonly FascialAssessment Full = new()
    {
        UrgentSigns = [],
        PainSites = [new("b-lower-back-r", 8), new("b-lower-back-l", 8), new("f-outer-hip-l", 7), new("b-neck", 6)],
        Duration = PainDurations.OverFiveYears,
        Peg = new(7, 6, 7),
        WeekKind = WeekKinds.Usual,
        Restrictions =
        [
            new() { Key = "1", Region = "f-outer-hip-l", Landmark = "tensor", Outcome = ExaminationOutcomes.Finding, Type = RestrictionTypes.Densification, Glide = 2, Stiffness = 1, Tenderness = 3, Chain = FascialChains.Lateral, FamiliarPain = true },
            new() { Key = "2", Region = "b-neck", Side = Sides.Left, Landmark = "c2", Depth = Depths.Deep, Position = Positions.Sitting, Outcome = ExaminationOutcomes.NothingFound },
            new() { Key = "3", Region = "b-sacrum", Outcome = ExaminationOutcomes.Declined },
            new() { Key = "4", Region = "f-groin" },
        ],
        Contributors = [new("1", "b-lower-back-l", Certainties.Uncertain)],
        Acr = new()
        {
            Areas = [WpiAreas.Neck, WpiAreas.LowerBack, WpiAreas.HipLeft], CheckedEveryPlace = true,
            Fatigue = 2, Unrefreshed = 3, Cognitive = 1, Headaches = true, LowerAbdomen = false, Depression = false,
        },
        Activity = new("Carrying my grandson upstairs", 3),
        NextStep = NextSteps.StartPlan,
    };

    /// <summary>Any assessment that may be signed, the same for the same seed.</summary>
    public static FascialAssessment Random(int seed)
    {
        var random = new Random(seed);
        var sites = Some(random, Regions.All, 5).Select(r => new PainSite(r.Code, Maybe(random, 10))).ToList();
        var restrictions = Some(random, Regions.All, 4).Select((r, i) => new Restriction
        {
            Key = $"r{i}", Region = r.Code, Side = One(random, Sides.All), Landmark = One(random, r.Landmarks)?.Code, OtherPlace = random.Next(5) == 0 ? "2 cm below the rib" : null,
            Depth = One(random, Depths.All), Position = One(random, Positions.All), Outcome = ExaminationOutcomes.All[random.Next(3)], Type = One(random, RestrictionTypes.All),
            Glide = Maybe(random, 3), Stiffness = Maybe(random, 3), Tenderness = Maybe(random, 4), Chain = One(random, FascialChains.All), FamiliarPain = Yes(random),
        }).ToList();
        return new FascialAssessment
        {
            UrgentSigns = random.Next(3) == 0 ? null : [.. Some(random, UrgentSignCodes.All, 2)],
            PainSites = sites,
            Duration = One(random, PainDurations.All),
            Peg = new(Maybe(random, 10), Maybe(random, 10), Maybe(random, 10)),
            WeekKind = One(random, WeekKinds.All),
            Restrictions = restrictions,
            Contributors = sites.Count > 0 && restrictions.Count > 0 ? [new(restrictions[0].Key, sites[0].Region, Certainties.All[random.Next(3)])] : [],
            Acr = random.Next(3) == 0 ? null : new()
            {
                Areas = [.. WpiAreas.All.Where(_ => random.Next(3) == 0)], CheckedEveryPlace = random.Next(2) == 0, Fatigue = random.Next(4), Unrefreshed = Maybe(random, 3),
                Cognitive = Maybe(random, 3), Headaches = Yes(random), LowerAbdomen = Yes(random), Depression = Yes(random),
            },
            Activity = random.Next(2) == 0 ? null : new("Walking the dog", Maybe(random, 10)),
            NextStep = One(random, NextSteps.All),
            Note = random.Next(3) == 0 ? "Seen with her daughter." : null,
        };
    }

    private static List<T> Some<T>(Random random, IReadOnlyList<T> from, int most) => [.. from.OrderBy(_ => random.Next()).Take(random.Next(most + 1))];

    private static T? One<T>(Random random, IReadOnlyList<T> from) where T : class => from.Count == 0 || random.Next(3) == 0 ? null : from[random.Next(from.Count)];

    private static int? Maybe(Random random, int most) => random.Next(5) == 0 ? null : random.Next(most + 1);

    private static bool? Yes(Random random) => random.Next(3) switch { 0 => null, 1 => true, _ => false };
}
