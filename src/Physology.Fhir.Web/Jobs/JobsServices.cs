using Microsoft.Extensions.DependencyInjection.Extensions;
using Physology.Fhir.Web.Data;
using Quartz;

namespace Physology.Fhir.Web.Jobs;

public static class JobsServices
{
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var followUps = configuration.GetSection(FollowUpOptions.Section);
        var mail = configuration.GetSection(MailOptions.Section);
        ConfigurationKeys.RequireKnown(followUps, typeof(FollowUpOptions));
        ConfigurationKeys.RequireKnown(mail, typeof(MailOptions));
        services.AddOptions<FollowUpOptions>().Bind(followUps)
            .ValidateDataAnnotations()
            .Validate(options => TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _), "FollowUps:TimeZone is not a time zone of this machine.")
            .Validate(options => options.Lease >= TimeSpan.FromSeconds(30), "FollowUps:Lease is shorter than a mail server may take (30 seconds).")
            .ValidateOnStart();
        services.AddOptions<MailOptions>().Bind(mail).ValidateDataAnnotations().ValidateOnStart();

        DapperTypes.AddId<EnrolmentId>();
        DapperTypes.AddId<OccurrenceId>();
        services.TryAddSingleton<LinkKey>();
        services.TryAddSingleton<EnrolmentStore>();
        services.TryAddSingleton<DueWorkStore>();
        services.TryAddSingleton<InvitationStore>();
        services.TryAddSingleton<SendDueInvitations>();
        services.TryAddSingleton<IMailChannel, SmtpMailChannel>();

        var data = configuration.GetSection(DataOptions.Section).Get<DataOptions>() ?? new DataOptions();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "physology";
                scheduler.GenerateInstanceId = true; // with one fixed id nodes would seize each other's triggers
            });
            quartz.UsePersistentStore(store =>
            {
                if (data.Provider == DatabaseProvider.PostgreSql)
                {
                    store.UsePostgres(data.ConnectionString ?? string.Empty);
                    store.UseClustering(_ => { });
                }
                else
                {
                    // A file of its own: the scheduler's writes never wait at the gate of ours.
                    var folder = Path.GetFullPath(data.Folder);
                    Directory.CreateDirectory(folder);
                    store.UseSqlite($"Data Source={Path.Combine(folder, "quartz.db")}");
                }

                store.ProvisionSchema();
            });
        });
        services.AddHostedService<DueWorkSchedule>();
        services.AddQuartzHostedService(quartz => quartz.WaitForJobsToComplete = true);
        return services;
    }
}
