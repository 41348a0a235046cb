using Physology.Fhir.Clinical;
using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Validation;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation;

public sealed class BundleCheckerTests
{
    private static readonly BundleChecker Checker = new(Examples.Guide, FhirCanonicals.Base);

    [Fact]
    public void Check_ResourcesThatPointAtEachOther_Conforms()
    {
        var bundle = PanelAndSite(out _, out _);

        Assert.Empty(Checker.Check(bundle).Issues);
    }

    [Fact]
    public void Check_ReferenceToNoEntry_IsFoundWithItsPath()
    {
        var bundle = PanelAndSite(out var panel, out _);
        panel.HasMember.Add(new R4.ResourceReference { Reference = "urn:uuid:5b0e2f6e-0000-4000-8000-000000000000" });

        var issue = Assert.Single(Checker.Check(bundle).Issues);
        Assert.Equal((ValidationIssueCodes.UnresolvedReference, "Bundle.entry[0].resource.hasMember[1]"), (issue.Code, issue.Path));
    }

    [Fact]
    public void Check_ReferenceToAnEntryOfAnotherType_IsFound()
    {
        var bundle = PanelAndSite(out _, out var site);
        site.Subject = new R4.ResourceReference { Reference = bundle.Entry[0].FullUrl!.Value };

        Assert.Equal([ValidationIssueCodes.ReferenceTargetType], Codes(bundle));
    }

    [Fact]
    public void Check_ReferenceToNothingContained_IsFound()
    {
        var bundle = PanelAndSite(out _, out var site);
        site.Performer[0].Reference = "#nobody";

        Assert.Equal([ValidationIssueCodes.UnresolvedReference], Codes(bundle));
    }

    [Fact]
    public void Check_NoProfile_IsFound()
    {
        var bundle = PanelAndSite(out _, out var site);
        site.Meta = null;

        Assert.Equal([ValidationIssueCodes.NoProfileStated], Codes(bundle));
    }

    [Theory]
    [InlineData("/StructureDefinition/mood")]
    [InlineData("/StructureDefinition/pain-site|9.9.9")]
    public void Check_UnknownProfileOfOurs_IsFound(string profile)
    {
        var bundle = PanelAndSite(out _, out var site);
        site.Meta!.Profile = [new R4.Canonical(FhirCanonicals.Base + profile)];

        Assert.Equal([ValidationIssueCodes.UnknownProfile], Codes(bundle));
    }

    [Fact]
    public void Check_SomebodyElsesProfile_IsSaidNotToBeChecked()
    {
        var bundle = PanelAndSite(out _, out var site);
        site.Meta!.Profile.Add(new R4.Canonical("https://example.org/StructureDefinition/their-own"));

        var report = Checker.Check(bundle);

        Assert.True(report.IsConformant);
        Assert.Equal([ValidationIssueCodes.ProfileNotAvailable], report.Issues.Select(i => i.Code));
    }

    [Fact]
    public void Check_SameFullUrlTwice_IsFound()
    {
        var bundle = PanelAndSite(out _, out _);
        bundle.Entry[1].FullUrl = bundle.Entry[0].FullUrl!.Value;

        Assert.Contains(ValidationIssueCodes.DuplicateFullUrl, Codes(bundle));
    }

    [Fact]
    public void Check_EntryWithoutResource_IsFound()
    {
        var bundle = PanelAndSite(out _, out _);
        bundle.Entry.Add(new R4.Bundle.EntryComponent { Request = new R4.Bundle.RequestComponent { Method = "POST", Url = "Observation" } });

        Assert.Equal([ValidationIssueCodes.EntryWithoutResource], Codes(bundle));
    }

    [Fact]
    public void Check_DateThatIsNone_IsFound()
    {
        var bundle = PanelAndSite(out _, out var site);
        site.Effective = new R4.FhirDateTime("last Tuesday");

        Assert.Equal([ValidationIssueCodes.PrimitiveSyntax], Codes(bundle));
    }

    [Fact]
    public void Check_ElementWithNothingInIt_IsFound()
    {
        var bundle = PanelAndSite(out _, out var site);
        site.Note.Add(new R4.Annotation());

        Assert.Equal([ValidationIssueCodes.EmptyElement, ValidationIssueCodes.TooFew], Codes(bundle));
    }

    [Fact]
    public void Check_Issues_HoldNothingOfThePatient()
    {
        var bundle = PanelAndSite(out _, out var site);
        site.BodySite = new R4.CodeableConcept { Coding = [new R4.Coding { System = "x", Code = "Amara" }], Text = "Amara" };
        site.Subject = new R4.ResourceReference { Reference = "urn:amara", Display = "Amara" };

        Assert.All(Checker.Check(bundle).Issues, i => Assert.DoesNotContain("amara", i.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<IssueCode> Codes(R4.Bundle bundle) => Checker.Check(bundle).Issues.Select(i => i.Code);

    private static R4.Bundle PanelAndSite(out R4.Observation panel, out R4.Observation site)
    {
        panel = Examples.Panel();
        site = Examples.PainSite();
        const string Site = "urn:uuid:8e9c1d04-1111-4111-8111-111111111111";
        panel.HasMember = [new R4.ResourceReference { Reference = Site }];
        return new R4.Bundle
        {
            Type = "transaction",
            Entry =
            [
                new R4.Bundle.EntryComponent { FullUrl = "urn:uuid:8e9c1d04-2222-4222-8222-222222222222", Resource = panel },
                new R4.Bundle.EntryComponent { FullUrl = Site, Resource = site },
            ],
        };
    }
}
