using Physology.Fhir.Kernel.Issues;
using Physology.Fhir.Kernel.Sdc.Forms;
using Physology.Fhir.Kernel.Specification;
using Physology.Fhir.Kernel.Terminology;
using Physology.Fhir.Kernel.Validation;
using Physology.Fhir.R4.Json;
using Xunit;

namespace Physology.Fhir.Kernel.Tests.Sdc.Forms;

/// <summary>What holds for every form and everything that can be posted.</summary>
public sealed class FormPropertiesTests
{
    public static TheoryData<string> Files
    {
        get
        {
            var data = new TheoryData<string>(TestForms.OurQuestionnaires.Select(q => q.Id!.Value!));
            foreach (var file in Suites.TryFind("questionnaires") is { } suite ? Directory.GetFiles(suite, "*.json") : [])
            {
                data.Add(Path.GetFileName(file));
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Session_SavedAndOpenedAgain_ShowsAndHoldsTheSame(string file)
    {
        if (Find(file) is not { } form)
        {
            return; // refused by name, as the list says
        }

        var random = new Random(7);
        var filling = new RandomFilling(random);
        for (var run = 0; run < 20; run++)
        {
            var session = FormSession.Open(form, null);
            for (var post = 0; post < 4; post++)
            {
                session.Read(filling.Next(session.Fields));
                var shown = Posted.Show(session.Fields);
                var saved = FhirJson.WriteToString(session.Response);

                var again = FormSession.Open(form, (R4.QuestionnaireResponse)FhirJson.Parse(System.Text.Encoding.UTF8.GetBytes(saved)).Value!, session.Typed);

                Assert.Equal(Text(session.Typed), Text(again.Typed));
                Assert.Equal(saved, FhirJson.WriteToString(again.Response));
                Assert.Equal(shown, Posted.Show(again.Fields));
                again.Read(Posted.Of(again.Fields));
                Assert.Equal(saved, FhirJson.WriteToString(again.Response));
                Assert.Equal(shown, Posted.Show(again.Fields));
                Assert.Equal(Text(session.Typed), Text(again.Typed));
                session = again;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Complete_WhatCheckPasses_TheValidatorPasses(string file)
    {
        if (Find(file) is not { } form)
        {
            return; // refused by name, as the list says
        }

        var validator = new Validator(DefinitionStore.R4.With([.. TestForms.Ours.Where(r => r is not R4.Questionnaire), form.Questionnaire]));
        var random = new Random(11);
        var filling = new RandomFilling(random, nonsense: 0);
        var completed = 0;
        IReadOnlyList<FieldError> last = [];
        for (var run = 0; run < 40 && completed < 12; run++)
        {
            var session = FormSession.Open(form, null);
            for (var post = 0; post < 6; post++)
            {
                session.Read(filling.Next(session.Fields));
                session = FormSession.Open(form, WithKeys(session.Response, form), session.Typed);
                if (session.Check() is { Count: > 0 } errors)
                {
                    last = errors;
                    continue;
                }

                completed++;
                var response = session.Complete();

                Assert.DoesNotContain(validator.Validate(response).Issues, i => i.Severity >= IssueSeverity.Error);
                Assert.Equal("completed", response.Status!.Value);
            }
        }

        Assert.True(completed > 0, "No filling-in was complete. " + string.Join(" ", last));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_Anything_IsBoundedAndNeverThrows(string file)
    {
        if (Find(file) is not { } form)
        {
            return; // refused by name, as the list says
        }

        var random = new Random(13);
        var session = FormSession.Open(form, null);
        for (var post = 0; post < 25; post++)
        {
            session.Read(Hostile(session.Fields, random));
            Assert.True(Posted.All(session.Fields).Count() <= 4 * TestForms.Options.MaxFields);
            session.Check();
            var parsed = FhirJson.Parse(System.Text.Encoding.UTF8.GetBytes(FhirJson.WriteToString(session.Response)));
            Assert.Empty(parsed.Issues);
            if (post % 10 == 9)
            {
                session = FormSession.Open(form, session.Response, session.Typed);
            }
        }
    }

    // What is hidden and required is put there by whoever shows the form.
    private static R4.QuestionnaireResponse WithKeys(R4.QuestionnaireResponse response, Form form)
    {
        Add(response.Item, form.Items);
        return response;

        static void Add(List<R4.QuestionnaireResponse.ItemComponent> items, IReadOnlyList<FormItem> questions)
        {
            foreach (var item in items.Where(i => i.Item.Count > 0))
            {
                var group = questions.First(q => q.LinkId == item.LinkId!.Value);
                foreach (var key in group.Items.Where(q => q is { IsHidden: true, IsRequired: true, Kind: FormItemKind.String } && !item.Item.Exists(i => i.LinkId!.Value == q.LinkId)))
                {
                    item.Item.Insert(0, new() { LinkId = key.LinkId, Text = key.Text.Plain, Answer = [new() { Value = new R4.FhirString("key-" + item.Item.Count) }] });
                }

                Add(item.Item, group.Items);
            }
        }
    }

    private static Posted Hostile(IReadOnlyList<FormField> fields, Random random)
    {
        string[] values = ["", "other", "-1", "99999999999999999999999999999999", "\ud800", "\0", new string('9', 30000), "true", "1", "<script>", "۳", "0x1F", "2026", "13", "24:00", "NaN", "1e999"];
        string[] ends = ["", "_day", "_month", "_year", "_time", "_unit", "_otherunit", "_other", "_other0", "_other19", "_other99999999999", "_add", "_remove", "_nofile", "-1", "q0-0", "q1-9999", "q1-99999999999", "x0", "-c", "-x1q2-0"];
        var names = Posted.All(fields).SelectMany(f => f.Inputs.Select(i => i.Name).Append(f.Name).Append(f.AddName).Append(f.RemoveName)).OfType<string>().Distinct().ToList();
        var posted = Posted.Of(fields);
        for (var i = 0; i < 60; i++)
        {
            var name = random.Next(4) == 0 ? "q" + random.Next(0, 30) + "-" + random.Next(0, 70) : names.Count > 0 ? names[random.Next(names.Count)] : "";
            var cut = random.Next(5) == 0 && name.Length > 0 ? name[..random.Next(name.Length)] : name;
            posted.Set(cut + (random.Next(2) == 0 ? ends[random.Next(ends.Length)] : ""), [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => values[random.Next(values.Length)])]);
        }

        posted.Set("", "x").Set(new string('q', 5000), "x").Set("__RequestVerificationToken", "x");
        return posted;
    }

    private static Form? Find(string file)
    {
        if (TestForms.OurQuestionnaires.FirstOrDefault(q => q.Id!.Value == file) is { } ours)
        {
            return TestForms.Shown(ours);
        }

        var questionnaire = (R4.Questionnaire)FhirJson.Parse(File.ReadAllBytes(Path.Combine(Suites.Find("questionnaires"), file))).Value!;
        questionnaire.Url = new R4.FhirUri("http://example.org/q/" + file);
        return (FormCompiler.Compile(questionnaire, TestForms.Options) as FormOutcome.Shown)?.Form;
    }

    private static string Text(IReadOnlyDictionary<string, string> typed) => string.Join("\n", typed.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Key}={t.Value}"));
}
