using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Rules;

public sealed class ContainedCheckTests
{
    [Fact]
    public void Contained_NotUsed_IsFound()
    {
        Assert.Equal(["VAL332 Patient.contained[0]"], Checked.Errors("""{"resourceType":"Patient","contained":[{"resourceType":"Organization","id":"o","name":"x"}]}"""));
    }

    [Fact]
    public void Contained_ThatRefersToItsContainer_IsUsed()
    {
        Assert.Equal([], Checked.Errors("""{"resourceType":"Patient","contained":[{"resourceType":"Provenance","id":"p","target":[{"reference":"#"}],"recorded":"2025-01-01T00:00:00Z","agent":[{"who":{"display":"x"}}]}]}"""));
    }

    [Fact]
    public void Contained_WithVersionOrLabel_IsFound()
    {
        Assert.Equal(["VAL333 Patient.contained[0]", "VAL333 Patient.contained[0]"], Checked.Errors("""{"resourceType":"Patient","contained":[{"resourceType":"Organization","id":"o","meta":{"versionId":"1","security":[{"system":"urn:x","code":"y"}]},"name":"x"}],"managingOrganization":{"reference":"#o"}}"""));
    }
}
