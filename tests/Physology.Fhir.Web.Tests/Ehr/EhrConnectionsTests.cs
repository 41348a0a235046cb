using System.Net;
using Microsoft.Extensions.Configuration;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Ehr;

namespace Physology.Fhir.Web.Tests.Ehr;

public sealed class EhrConnectionsTests
{
    [Theory]
    [InlineData("https://ehr.example/fhir")]
    [InlineData("https://EHR.example/fhir/")]
    [InlineData("https://ehr.example:443/fhir")]
    public void FindByIssuer_SameInCanonicalForm_IsFound(string iss) =>
        Assert.Equal("a", Read().FindByIssuer(iss)?.Id);

    [Theory]
    [InlineData("https://ehr.example/fhir2")]
    [InlineData("https://ehr.example/FHIR")]
    [InlineData("http://ehr.example/fhir")]
    [InlineData("https://ehr.example.evil/fhir")]
    [InlineData("https://ehr.example./fhir")]
    [InlineData("https://ehr.example@evil.example/fhir")]
    [InlineData("https://evil.example\\@ehr.example/fhir")]
    [InlineData("https://ehr.example/fhir?x=1")]
    [InlineData("https://ehr.example/fhir#x")]
    [InlineData("https://ehr.example:8443/fhir")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("http://[::1]/fhir")]
    [InlineData("")]
    [InlineData(null)]
    public void FindByIssuer_AnythingElse_IsNobody(string? iss) => Assert.Null(Read().FindByIssuer(iss));

    [Theory]
    [InlineData("Isuer", "https://ehr.example/fhir", "EhrConnections:0:Isuer")]
    [InlineData("Issuer", "http://ehr.example/fhir", "EhrConnections:0:Issuer")]
    [InlineData("Issuer", "ehr.example", "EhrConnections:0:Issuer")]
    [InlineData("ClientId", "", "EhrConnections:0:ClientId")]
    [InlineData("Id", "a b", "EhrConnections:0:Id")]
    [InlineData("FrameAncestors:0", "https://ehr.example; script-src *", "EhrConnections:0:FrameAncestors:0")]
    [InlineData("FrameAncestors:0", "*", "EhrConnections:0:FrameAncestors:0")]
    [InlineData("PrivateNetworks", "10.0.0.0/99", "EhrConnections:0:PrivateNetworks")]
    [InlineData("SystemWritesFor", "gp", "EhrConnections:0:SystemWritesFor")]
    public void Read_NotUnderstood_IsRefusedByName(string key, string value, string named)
    {
        var refused = Assert.Throws<ConfigurationRefusedException>(() => Read((key, value)));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("93.184.216.34", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("10.2.2.3", false)]
    [InlineData("192.168.0.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("::ffff:169.254.169.254", false)]
    [InlineData("::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("0.0.0.0", false)]
    public void MayConnect_ToAnAddress_KeepsToTheConnection(string address, bool may)
    {
        var connection = Read(("PrivateNetworks", "10.1.0.0/16, 169.254.0.0/16")).All[0];

        Assert.Equal(may, NetworkRules.MayConnect(connection, "ehr.example", IPAddress.Parse(address)));
    }

    [Theory]
    [InlineData("patient/Observation.crus", 'c', true)]
    [InlineData("patient/Observation.rs", 'c', false)]
    [InlineData("patient/Observation.write", 'c', true)]
    [InlineData("patient/*.read", 'c', false)]
    [InlineData("user/*.*", 'c', true)]
    [InlineData("patient/Observation.rs?category=survey", 'r', true)]
    [InlineData("launch openid", 'r', false)]
    public void GrantedScopes_InEitherSyntax_AreUnderstood(string scope, char interaction, bool allowed) =>
        Assert.Equal(allowed, GrantedScopes.Allow(GrantedScopes.Parse(scope), "Observation", interaction));

    private static EhrConnections Read(params (string Key, string Value)[] more)
    {
        var values = new Dictionary<string, string?>
        {
            ["EhrConnections:0:Id"] = "a",
            ["EhrConnections:0:Name"] = "An EHR",
            ["EhrConnections:0:Issuer"] = "https://ehr.example/fhir",
            ["EhrConnections:0:ClientId"] = "physology",
        };
        foreach (var (key, value) in more)
        {
            values[$"EhrConnections:0:{key}"] = value;
        }

        return EhrConnections.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
    }
}
