using System.Globalization;

namespace Search.Ingest;

/// <summary>Reads a robots.txt; lines it does not know are passed over, as RFC 9309 (2.2) asks.</summary>
internal static class RobotsReader
{
    private const string Everybody = "*";

    public static RobotsRules Read(TextReader text, string productToken)
    {
        var (ours, everybodys) = (new Group(), new Group());
        var agents = new List<string>();
        var isHead = false;
        while (text.ReadLine() is { } line)
        {
            var (name, value) = Split(line);
            if (name == "user-agent")
            {
                agents = isHead ? [.. agents, value] : [value];
                isHead = true;
            }
            else if (name.Length > 0)
            {
                isHead = isHead && name is not ("allow" or "disallow" or "crawl-delay");
                Add(
                    name,
                    value,
                    agents.Exists(agent => Addresses(agent, productToken)) ? ours : agents.Contains(Everybody) ? everybodys : null);
                ours.IsAddressed |= agents.Exists(agent => Addresses(agent, productToken));
            }
        }

        var group = ours.IsAddressed ? ours : everybodys;
        return new(group.Rules, group.CrawlDelay);
    }

    private static void Add(string name, string value, Group? group)
    {
        if (name is "allow" or "disallow" && value.Length > 0)
        {
            group?.Rules.Add(new RobotsRule(RobotsRule.Normalised(value), name == "allow"));
        }
        else if (name == "crawl-delay" && group is not null && Seconds(value) is { } seconds)
        {
            group.CrawlDelay = TimeSpan.FromSeconds(seconds);
        }
    }

    private static double? Seconds(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 1e6
            ? seconds
            : null;

    private static bool Addresses(string agent, string productToken) =>
        agent.Split('/', ' ')[0].Equals(productToken, StringComparison.OrdinalIgnoreCase);

    private static (string Name, string Value) Split(string line)
    {
        var content = line.AsSpan();
        var comment = content.IndexOf('#');
        content = comment < 0 ? content : content[..comment];
        var colon = content.IndexOf(':');
        return colon < 0 ? ("", "") : (content[..colon].Trim().ToString().ToLowerInvariant(), content[(colon + 1)..].Trim().ToString());
    }

    private sealed class Group
    {
        public List<RobotsRule> Rules { get; } = [];

        public TimeSpan? CrawlDelay { get; set; }

        public bool IsAddressed { get; set; }
    }
}
