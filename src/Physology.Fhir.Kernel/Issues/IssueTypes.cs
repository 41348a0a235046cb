namespace Physology.Fhir.Kernel.Issues;

/// <summary>The code of FHIR's issue-type value set that each of ours is reported as.</summary>
internal static class IssueTypes
{
    public static string Of(IssueCode code) => code.Value switch
    {
        "JSON100" or "JSON101" or "JSON103" => "structure",
        "JSON107" or "JSON108" or "JSON111" or "JSON123" => "value",
        "JSON112" or "JSON113" or "JSON115" or "JSON116" => "too-long",
        "VAL301" or "VAL353" or "VAL356" => "required",
        "VAL306" or "VAL344" or "VAL345" or "VAL346" or "VAL357" => "code-invalid",
        "VAL307" or "VAL318" or "VAL347" or "VAL375" => "not-supported",
        "VAL310" or "VAL311" or "VAL340" or "VAL350" or "VAL363" => "not-found",
        "VAL314" => "duplicate",
        "VAL319" => "invariant",
        "VAL320" or "VAL321" or "VAL322" or "VAL323" => "extension",
        "VAL330" => "exception",
        "VAL341" => "multiple-matches",
        "VAL304" or "VAL305" or "VAL309" or "VAL316" or "VAL324" or "VAL343" or "VAL348" or "VAL361" => "value",
        "VAL325" or "VAL360" => "too-long",
        "VAL352" or "VAL354" or "VAL355" or "VAL358" or "VAL359" or "VAL362" or "VAL364" => "business-rule",
        "INS402" or "INS403" or "INS416" => "not-supported",
        "INS401" or "INS417" => "not-found",
        "INS405" => "duplicate",
        "INS406" or "INS407" => "value",
        "INS408" => "code-invalid",
        "INS409" or "INS414" or "INS415" => "business-rule",
        "INS410" => "too-long",
        "INS411" or "INS412" => "informational",
        "INS413" => "required",
        "SDC401" or "SDC402" or "SDC406" => "business-rule",
        "SDC403" => "exception",
        "SDC404" or "SDC410" or "SDC411" => "not-supported",
        "SDC405" or "SDC416" or "SDC421" => "value",
        "SDC407" or "SDC412" => "not-found",
        "SDC413" or "SDC415" => "required",
        "SDC414" or "SDC417" => "informational",
        "SDC418" or "SDC422" => "not-supported",
        "SDC419" => "transient",
        "SDC420" => "too-costly",
        "SDC424" => "multiple-matches",
        "SDC425" => "duplicate",
        "TX401" or "TX402" or "TX403" or "TX404" or "OPS212" => "incomplete",
        "OPS210" or "OPS211" or "OPS213" => "informational",
        _ => code.Value.StartsWith("FP", StringComparison.Ordinal) ? "exception" : code.Value.StartsWith("TX", StringComparison.Ordinal) ? "code-invalid" : "structure",
    };
}
