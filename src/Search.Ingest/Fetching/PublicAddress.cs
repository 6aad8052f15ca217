using System.Net;
using System.Net.Sockets;

namespace Search.Ingest;

/// <summary>Tells addresses of the public internet from those that lead into somebody's own network or machine.</summary>
/// <remarks>
/// After IANA's special-purpose registries (RFC 6890), with multicast, the reserved blocks, and the one metadata address of a cloud that
/// lies in a public block. IPv6 forms that carry an IPv4 address (mapped, NAT64, 6to4) are judged by that address; Teredo and local NAT64
/// are refused.
/// </remarks>
internal static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(block => IPNetwork.Parse(block)),
        .. new[]
        {
            "::/96", "64:ff9b:1::/48", "100::/64", "2001::/32", "2001:2::/48", "2001:db8::/32", "3fff::/20",
            "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(block => IPNetwork.Parse(block)),
    ];

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    public static bool Is(IPAddress address) =>
        Carried(address) is { } carried ? Is(carried) : Array.TrueForAll(NotPublic, block => !block.Contains(address));

    /// <summary>Gets the IPv4 address that an IPv6 address carries, or null.</summary>
    private static IPAddress? Carried(IPAddress address) =>
        address.AddressFamily != AddressFamily.InterNetworkV6 ? null
        : address.IsIPv4MappedToIPv6 ? address.MapToIPv4()
        : Nat64.Contains(address) ? new IPAddress(address.GetAddressBytes().AsSpan(12, 4))
        : SixToFour.Contains(address) ? new IPAddress(address.GetAddressBytes().AsSpan(2, 4))
        : null;
}
