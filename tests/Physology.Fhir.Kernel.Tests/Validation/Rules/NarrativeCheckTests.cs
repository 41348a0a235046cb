using Xunit;

namespace Physology.Fhir.Kernel.Tests.Validation.Rules;

public sealed class NarrativeCheckTests
{
    [Theory]
    [InlineData("<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\"><p>x &amp; &#233;</p></div>", null)]
    [InlineData("<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\"><script>x</script></div>", "VAL335")]
    [InlineData("<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\"><p onclick=\\\"x\\\">x</p></div>", "VAL335")]
    [InlineData("<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\"><a href=\\\"javascript:x\\\">x</a></div>", "VAL335")]
    [InlineData("<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\"><p>x</div>", "VAL335")]
    [InlineData("<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">a&nbsp;b</div>", "VAL335")]
    [InlineData("<div>x</div>", "VAL335")]
    [InlineData("<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\"> </div>", "VAL336")]
    [InlineData("<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\"><img src=\\\"#x\\\" alt=\\\"y\\\"/></div>", null)]
    public void Narrative_ByItsMarkup_IsJudged(string div, string? code) =>
        Assert.Equal(code is null ? [] : [$"{code} Patient.text.div"], Checked.Errors($"{{\"resourceType\":\"Patient\",\"text\":{{\"status\":\"generated\",\"div\":\"{div}\"}}}}"));
}
