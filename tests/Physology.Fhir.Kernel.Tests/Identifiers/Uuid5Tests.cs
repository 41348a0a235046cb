using Physology.Fhir.Kernel.Identifiers;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Identifiers;

public sealed class Uuid5Tests
{
    [Fact]
    public void Create_TheExampleOfTheRfc_IsItsUuid() => // RFC 9562, A.4
        Assert.Equal(new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"), Uuid5.Create(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"));
}
