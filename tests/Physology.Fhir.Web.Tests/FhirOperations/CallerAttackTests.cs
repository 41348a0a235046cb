using System.Net;
using System.Text;

namespace Physology.Fhir.Web.Tests.FhirOperations;

/// <summary>Programs at <c>/fhir</c>: who is let in, and everybody else. Each attack differs in one thing from the call that is let in.</summary>
public sealed class CallerAttackTests(OperationsService running) : IClassFixture<OperationsService>
{
    private const string Patient = """{"resourceType":"Patient"}""";
    private const string Path = "/fhir/Patient/$validate";

    [Fact]
    public async Task Call_WithTokenOfEitherKind_IsCarriedOut()
    {
        Assert.Equal(HttpStatusCode.OK, (await CallAsync(running.Clinic.Token(running.Audience))).Status);
        Assert.Equal(HttpStatusCode.OK, (await CallAsync(running.OtherClinic.Token(running.Audience))).Status);
    }

    [Fact]
    public async Task Call_WithoutToken_IsRefusedWithAChallengeInFhir()
    {
        var answer = await running.CallAsync(Path, Patient, token: null);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("CALL401", Assert.Single(answer.Codes));
        Assert.StartsWith("Bearer", answer.Challenge, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_TwiceWithOneToken_IsCarriedOutOnce()
    {
        var token = running.Clinic.Token(running.Audience);

        Assert.Equal(HttpStatusCode.OK, (await CallAsync(token)).Status);
        await RefusedAsync(token, "CALL408");
    }

    [Fact]
    public async Task Call_WithOneTokenManyTimesAtOnce_IsCarriedOutOnce()
    {
        var token = running.Clinic.Token(running.Audience);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CallAsync(token)));

        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task Call_SameIdOfAnotherClinic_IsCarriedOut()
    {
        var id = Guid.NewGuid().ToString("N");

        Assert.Equal(HttpStatusCode.OK, (await CallAsync(running.Clinic.Token(running.Audience, id: id))).Status);
        Assert.Equal(HttpStatusCode.OK, (await CallAsync(running.OtherClinic.Token(running.Audience, id: id))).Status);
        await RefusedAsync(running.Clinic.Token(running.Audience, id: id), "CALL408");
    }

    [Fact]
    public async Task Call_RefusedToken_DoesNotUseUpItsId()
    {
        var id = Guid.NewGuid().ToString("N");
        await RefusedAsync(running.Clinic.Token("https://elsewhere.example/fhir", id: id), "CALL405");

        Assert.Equal(HttpStatusCode.OK, (await CallAsync(running.Clinic.Token(running.Audience, id: id))).Status);
    }

    [Fact]
    public async Task Call_TokenOfTheWrongTime_IsRefused()
    {
        await RefusedAsync(running.Clinic.Token(running.Audience, expires: TimeSpan.FromMinutes(-1)), "CALL406");
        await RefusedAsync(running.Clinic.Token(running.Audience, expires: TimeSpan.FromMinutes(10)), "CALL406");
        await RefusedAsync(running.Clinic.Token(running.Audience, notBefore: TimeSpan.FromMinutes(2)), "CALL406");
    }

    [Fact]
    public async Task Call_TokenForSomebodyElse_IsRefused()
    {
        await RefusedAsync(running.Clinic.Token(running.Service), "CALL405");
        await RefusedAsync(running.Clinic.Token(running.Ehr + "/fhir"), "CALL405");
    }

    [Fact]
    public async Task Call_AsAnotherCaller_IsRefused()
    {
        await RefusedAsync(running.Clinic.Token(running.Audience, issuer: "nobody", subject: "nobody"), "CALL403");
        await RefusedAsync(running.Clinic.Token(running.Audience, subject: running.OtherClinic.CallerId), "CALL403");
        // The other clinic's name, signed with one's own key under either key id.
        await RefusedAsync(running.Clinic.Token(running.Audience, issuer: running.OtherClinic.CallerId, subject: running.OtherClinic.CallerId), "CALL404");
        await RefusedAsync(running.Clinic.Token(running.Audience, issuer: running.OtherClinic.CallerId, subject: running.OtherClinic.CallerId, keyId: "other-clinic-key"), "CALL407");
    }

    [Fact]
    public async Task Call_SignedWithAKeyThatIsNotRegistered_IsRefused()
    {
        var forger = CallerKey.Rsa(running.Clinic.CallerId);

        await RefusedAsync(forger.Token(running.Audience), "CALL407");
    }

    [Fact]
    public async Task Call_WithAnAlgorithmThatProvesNothing_IsRefused()
    {
        await RefusedAsync(running.Clinic.Unsigned(running.Audience), "CALL407");
        await RefusedAsync(running.Clinic.HmacWithPublicKey(running.Audience, running.Clinic.PublicKeyPem), "CALL407");
        await RefusedAsync(running.Clinic.HmacWithPublicKey(running.Audience, Encoding.UTF8.GetBytes(running.Clinic.Jwks)), "CALL407");
        await RefusedAsync(running.Clinic.Token(running.Audience, algorithm: "RS256"), "CALL407");
    }

    [Fact]
    public async Task Call_ChangedAfterSigning_IsRefused()
    {
        var parts = running.Clinic.Token(running.Audience).Split('.');
        var other = running.Clinic.Token(running.Audience).Split('.');

        await RefusedAsync($"{parts[0]}.{other[1]}.{parts[2]}", "CALL407");
        await RefusedAsync($"{parts[0]}.{parts[1]}.", "CALL407");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("a.b.c")]
    [InlineData("..")]
    [InlineData("eyJhbGciOiJSUzM4NCJ9.e30.AA")]
    [InlineData("a.b.c.d.e")]
    public async Task Call_WithSomethingThatIsNoToken_IsRefused(string token) => await RefusedAsync(token, "CALL402");

    [Fact]
    public async Task Call_TokenWithoutIdOrTooLarge_IsRefused()
    {
        await RefusedAsync(running.Clinic.Token(running.Audience, id: null), "CALL402");
        await RefusedAsync(running.Clinic.Token(running.Audience, id: new string('x', 9000)), "CALL402");
    }

    [Fact]
    public async Task Call_OtherSchemeOrTwoTokens_IsRefused()
    {
        var token = running.Clinic.Token(running.Audience);
        var basic = await running.CallAsync(Path, Patient, null, also: r => r.Headers.TryAddWithoutValidation("Authorization", "Basic " + token));
        var two = await running.CallAsync(Path, Patient, null, also: r => r.Headers.TryAddWithoutValidation("Authorization", [$"Bearer {token}", $"Bearer {token}"]));

        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized], [basic.Status, two.Status]);
    }

    [Fact]
    public async Task Refusal_SaysNothingOfTheToken()
    {
        var token = running.Clinic.Token(running.Audience, subject: "somebody-else-entirely");

        var answer = await CallAsync(token);

        Assert.DoesNotContain("somebody-else", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("IDX", answer.Text, StringComparison.Ordinal);
    }

    private Task<FhirResult> CallAsync(string token) => running.CallAsync(Path, Patient, token);

    private async Task RefusedAsync(string token, string code)
    {
        var answer = await CallAsync(token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal(code, Assert.Single(answer.Codes));
        Assert.Contains("invalid_token", answer.Challenge, StringComparison.Ordinal);
    }
}
