using Microsoft.Extensions.Options;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Ehr;
using Physology.Fhir.Web.Features.Assessments;
using Physology.Fhir.Web.Features.FhirOperations;
using Physology.Fhir.Web.Features.FollowUps;
using Physology.Fhir.Web.Features.Guide;
using Physology.Fhir.Web.Features.Invitations;
using Physology.Fhir.Web.Features.Launches;
using Physology.Fhir.Web.Features.Operations;
using Physology.Fhir.Web.Features.Questionnaires;
using Physology.Fhir.Web.Features.Responses;
using Physology.Fhir.Web.Features.Timeline;
using Physology.Fhir.Web.Outbox;
using Physology.Fhir.Web.Security;
using Physology.Fhir.Web.Terminology;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.Services
        .AddData(builder.Configuration)
        .AddSecurity(builder.Configuration)
        .AddEhr(builder.Configuration)
        .AddTerminology(builder.Configuration)
        .AddOutbox(builder.Configuration)
        .AddLaunches(builder.Configuration)
        .AddAssessments(builder.Configuration)
        .AddQuestionnaires(builder.Configuration)
        .AddFollowUps(builder.Configuration)
        .AddInvitations(builder.Configuration)
        .AddResponses(builder.Configuration)
        .AddTimeline(builder.Configuration)
        .AddGuide()
        .AddFhirOperations(builder.Configuration)
        .AddOperations(builder.Configuration);
    builder.Services.AddRazorPages(options => options.RootDirectory = "/Features");

    var app = builder.Build();
    app.UseExceptionHandler("/stopped");
    app.UseStatusCodePagesWithReExecute("/stopped", "?status={0}");
    app.UsePageHeaders();
    app.MapStaticAssets();
    app.UseRouting();
    app.UseRateLimiter();
    app.UseAuthentication();
    app.UseAuthorization();
    app.MapRazorPages().WithStaticAssets();
    app.MapLaunches();
    app.MapFhirOperations();
    app.MapGuide();
    app.MapOperations();
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (exception is ConfigurationRefusedException or OptionsValidationException)
{
    Console.Error.WriteLine("The configuration is not understood:");
    Console.Error.WriteLine(exception.Message);
    return 78; // EX_CONFIG of sysexits.h
}
