using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Ehr;

namespace Physology.Fhir.Web.Tests.FhirOperations;

public sealed class CallerConfigurationTests
{
    private static readonly CallerKey Good = CallerKey.P384("a");

    [Fact]
    public void Read_GoodKeySet_IsThere()
    {
        var connection = Read(("CallerId", "a"), ("CallerJwks", Good.Jwks)).FindByCaller("a");

        Assert.Equal("a-key", Assert.Single(connection!.CallerKeys).Kid);
        Assert.Equal(new Uri("https://ehr.example/jwks"), Read(("CallerId", "a"), ("CallerJwksUrl", "https://ehr.example/jwks")).FindByCaller("a")!.CallerJwksUrl);
        Assert.Null(Read().FindByCaller(""));
    }

    [Theory]
    [InlineData("CallerId", "a", "CallerId")]
    [InlineData("CallerJwksUrl", "https://ehr.example/jwks", "CallerId")]
    [InlineData("CallerJwks", "{}", "CallerId")]
    public void Read_HalfOfACaller_IsRefusedByName(string key, string value, string named) => Refused(named, (key, value));

    [Theory]
    [InlineData("http://ehr.example/jwks")]
    [InlineData("https://user@ehr.example/jwks")]
    [InlineData("ehr.example/jwks")]
    public void Read_AddressOfKeysThatIsNone_IsRefusedByName(string address) => Refused("CallerJwksUrl", ("CallerId", "a"), ("CallerJwksUrl", address));

    [Fact]
    public void Read_BothKeysAndAddress_IsRefused() => Refused("CallerId", ("CallerId", "a"), ("CallerJwks", Good.Jwks), ("CallerJwksUrl", "https://ehr.example/jwks"));

    [Theory]
    [InlineData("nonsense", "no JSON")]
    [InlineData("{}", "list of keys")]
    [InlineData("[]", "list of keys")]
    [InlineData("{\"keys\":[]}", "between one and")]
    [InlineData("{\"keys\":[1]}", "private or a shared")]
    [InlineData("{\"keys\":[{\"kty\":\"oct\",\"kid\":\"a\",\"k\":\"c2VjcmV0\"}]}", "private or a shared")]
    [InlineData("{\"keys\":[{\"kty\":\"EC\",\"kid\":\"a\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\"}]}", "RS384")]
    [InlineData("{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"a\",\"e\":\"AQAB\",\"n\":\"AQAB\"}]}", "2048")]
    [InlineData("{\"keys\":[{\"kty\":\"RSA\",\"e\":\"AQAB\",\"n\":\"AQAB\"}]}", "kid")]
    [InlineData("{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"a\",\"e\":\"AQAB\",\"n\":\"***\"}]}", "cannot be read")]
    public void Read_KeySetThatIsNone_IsRefusedWithASentence(string jwks, string words)
    {
        var refused = Refused("EhrConnections:0:CallerJwks", ("CallerId", "a"), ("CallerJwks", jwks));

        Assert.Contains(words, refused, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SmallOrPrivateKey_IsRefusedWithoutShowingIt()
    {
        using var rsa = RSA.Create(2048);
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(rsa.ExportParameters(true)) { KeyId = "p" });
        var withPrivate = JsonSerializer.Serialize(new { keys = new[] { new { kty = "RSA", kid = "p", n = key.N, e = key.E, d = key.D } } });

        Assert.DoesNotContain(key.D, Refused("private", ("CallerId", "a"), ("CallerJwks", withPrivate)), StringComparison.Ordinal);
        Refused("2048", ("CallerId", "a"), ("CallerJwks", CallerKey.Rsa("a", bits: 1024).Jwks));
    }

    [Fact]
    public void Read_TwoConnectionsWithOneCaller_AreRefused()
    {
        var refused = Assert.Throws<ConfigurationRefusedException>(() => EhrConnections.Read(Configuration(("EhrConnections:0:CallerId", "a"), ("EhrConnections:0:CallerJwks", Good.Jwks),
            ("EhrConnections:1:Id", "b"), ("EhrConnections:1:Name", "B"), ("EhrConnections:1:Issuer", "https://b.example/fhir"), ("EhrConnections:1:ClientId", "b"),
            ("EhrConnections:1:CallerId", "a"), ("EhrConnections:1:CallerJwks", Good.Jwks))));

        Assert.Contains("CallerId a", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Service_WithABadKeySet_DoesNotStartAndSaysWhy()
    {
        var folder = Directory.CreateTempSubdirectory("physology-caller-");
        try
        {
            var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            };
            start.ArgumentList.Add(typeof(EhrConnections).Assembly.Location);
            foreach (var (key, value) in Settings(("EhrConnections:0:CallerId", "a"), ("EhrConnections:0:CallerJwks", "{\"keys\":[]}"), ("Data:Folder", folder.FullName)))
            {
                start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
            }

            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            await output;

            Assert.Equal(78, process.ExitCode);
            Assert.Contains("EhrConnections:0:CallerJwks: between one and", said, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Refused(string named, params (string Key, string Value)[] more)
    {
        var refused = Assert.Throws<ConfigurationRefusedException>(() => Read(more));
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        return refused.Message;
    }

    private static EhrConnections Read(params (string Key, string Value)[] more) =>
        EhrConnections.Read(Configuration([.. more.Select(m => ("EhrConnections:0:" + m.Key, m.Value))]));

    private static IConfiguration Configuration(params (string Key, string Value)[] more) => new ConfigurationBuilder().AddInMemoryCollection(Settings(more)).Build();

    private static Dictionary<string, string?> Settings(params (string Key, string Value)[] more)
    {
        var values = new Dictionary<string, string?>
        {
            ["EhrConnections:0:Id"] = "clinic",
            ["EhrConnections:0:Name"] = "A clinic",
            ["EhrConnections:0:Issuer"] = "https://ehr.example/fhir",
            ["EhrConnections:0:ClientId"] = "physology",
        };
        foreach (var (key, value) in more)
        {
            values[key] = value;
        }

        return values;
    }
}
