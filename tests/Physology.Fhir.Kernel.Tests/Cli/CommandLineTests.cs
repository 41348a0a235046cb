using System.Text;
using System.Text.Json;
using Physology.Fhir.Cli;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Cli;

public sealed class CommandLineTests
{
    [Fact]
    public void Run_UnknownCommand_SaysSoAndEndsWithTwo()
    {
        var (code, output, errors) = Run("paint");

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains("no command paint", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("count", "--colour", "no option --colour")]
    [InlineData("count", "--by", "--by needs a value")]
    [InlineData("count", "--loud=yes", "--loud takes no value")]
    [InlineData("count", "/nowhere/at-all.json", "cannot be read")]
    public void Run_WrongUse_SaysWhatAndEndsWithTwo(string command, string argument, string message)
    {
        var (code, _, errors) = Run(command, argument);

        Assert.Equal(2, code);
        Assert.Contains(message, errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_HelpOfOneCommand_NamesItsOptionsAndItsBatch()
    {
        var (code, output, _) = Run("count", "--help");

        Assert.Equal(0, code);
        Assert.Contains("physology count FILE [--by N] [--loud]", output, StringComparison.Ordinal);
        Assert.Contains("--batch FILE", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Batch_BrokenCasesBetweenGoodOnes_AnswersEachLineInOrder()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "{\"id\":1,\"text\":\"é𝄞\"}\n\nnot json\n[1]\n{\"id\":\"x\",\"text\":7}\r\n{\"text\":\"abc\"}\n");

        var (code, output, _) = Run("count", "--by", "2", "--batch", path);
        File.Delete(path);

        Assert.Equal(0, code);
        var answers = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["1", "", "", "x", ""], answers.Select(a => a.GetProperty("id").ToString()));
        Assert.Equal(6, answers[0].GetProperty("length").GetInt32());
        Assert.Equal("é𝄞", answers[0].GetProperty("text").GetString());
        Assert.StartsWith("The line is no JSON:", answers[1].GetProperty("refused").GetString(), StringComparison.Ordinal);
        Assert.Equal("The line is no JSON object.", answers[2].GetProperty("refused").GetString());
        Assert.Contains("InvalidOperationException", answers[3].GetProperty("refused").GetString(), StringComparison.Ordinal);
        Assert.False(answers[3].TryGetProperty("half", out _));
        Assert.Equal(6, answers[4].GetProperty("length").GetInt32());
    }

    [Fact]
    public void Batch_FileThatIsNotThere_EndsWithTwo()
    {
        var (code, _, errors) = Run("count", "--batch", "/nowhere/at-all.ndjson");

        Assert.Equal(2, code);
        Assert.Contains("cannot be read", errors, StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Errors) Run(params string[] typed)
    {
        using var stream = new MemoryStream();
        using var errors = new StringWriter();
        int code;
        using (var output = new CommandOutput(stream, errors))
        {
            code = CommandLine.Run([new CountCommand()], typed, output, "1.2.3");
        }

        return (code, Encoding.UTF8.GetString(stream.ToArray()), errors.ToString());
    }

    private sealed class CountCommand : IBatchCommand
    {
        public string Name => "count";

        public string Usage => "FILE [--by N] [--loud]";

        public string Summary => "Counts.";

        public IReadOnlyDictionary<string, bool> Options { get; } = new Dictionary<string, bool> { ["--by"] = true, ["--loud"] = false };

        public int Run(CommandArguments arguments, CommandOutput output)
        {
            output.WriteLine(InputFile.Read(arguments.Values[0]).Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
            return ExitCodes.Good;
        }

        public void RunCase(CommandArguments arguments, JsonElement batchCase, Utf8JsonWriter writer)
        {
            writer.WriteString("half", "written");
            var text = batchCase.GetProperty("text").GetString()!;
            writer.WriteString("text", text);
            writer.WriteNumber("length", text.Length * int.Parse(arguments.OneOf("--by")!, System.Globalization.CultureInfo.InvariantCulture));
        }

        public void RefuseCase(string message, Utf8JsonWriter writer) => writer.WriteString("refused", message);
    }
}
